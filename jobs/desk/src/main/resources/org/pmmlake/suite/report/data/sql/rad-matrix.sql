SELECT factor, outcome, kpis, mean_response_pct, well_performing, low_performing, disclosure, withheld
FROM rad_matrix
WHERE cycle = :cycle
ORDER BY array_position(['RAD_LEADERSHIP', 'RAD_REGULATORY', 'RAD_TRANSPARENCY', 'RAD_AUTOMATION', 'RAD_REFORM', 'RAD_AUDIT',
                         'RAD_CODE_OF_CONDUCT', 'RAD_HRM', 'RAD_MORALE', 'RAD_PRIVATE_SECTOR'], factor), outcome
