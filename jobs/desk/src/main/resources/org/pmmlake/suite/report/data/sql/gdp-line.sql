SELECT predictor, n, intercept, slope, slope_se, p_value, r_squared, disclosure, withheld
FROM gdp_regression
WHERE cycle = :cycle AND kpi = :kpi
ORDER BY predictor
