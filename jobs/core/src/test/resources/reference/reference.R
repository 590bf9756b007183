# Writes the reference cases beside this file: Rscript reference.R, in this directory.
#
# Each row of a CSV file is one figure: the sample (x, and y where there is a second), the statistic, the R call that
# yields it, and what R answered, to 17 significant digits. NA marks a figure that the contract leaves undefined; R is not
# asked for those. Needs R 4 with the package robustbase.

suppressPackageStartupMessages(library(robustbase))
options(mc_doScale_quiet = TRUE)
RNGversion("4.0.0")
set.seed(2022)

# --- helpers for calls --------------------------------------------------------------------------------------------

g1 <- function(x) { z <- (x - min(x)) / (max(x) - min(x)); d <- z - mean(z); mean(d^3) / mean(d^2)^1.5 }
spread <- function(x) length(x) > 0 && (max(x) - min(x)) > 1e-12 * max(1, abs(x))
skew <- function(x) {
  if (length(x) < 3 || !spread(x)) return(NA)
  g <- g1(x)
  if (abs(g) <= 1e-12) 0 else g
}
stable <- function(x) {
  s <- sign(skew(x))
  as.numeric(all(sapply(seq_along(x), function(i) identical(sign(skew(x[-i])), s))))
}
medcouple <- function(x) (mc(x, doReflect = FALSE) - mc(-x, doReflect = FALSE)) / 2
sample_size <- function(e, N) { n0 <- qnorm(0.975)^2 / 4 / e^2; ceiling(n0 / (1 + (n0 - 1) / N) - 1e-9) }
theil_sen <- function(x, y) median(combn(length(x), 2, function(i) diff(y[i]) / diff(x[i])))
mann_kendall <- function(x) {
  cor.test(seq_along(x), x, method = "kendall", exact = FALSE, continuity = TRUE)$p.value
}
eta_squared <- function(x, g) { a <- anova(lm(x - min(x) ~ factor(g))); a[1, 2] / sum(a[, 2]) }
# QR decomposition loses digits to an offset of y, which slopes and tests do not depend on: calls take min(y) off first.
coefficient <- function(x, y, row, column) unname(coef(summary(lm(y ~ x)))[row, column])

# --- writing ------------------------------------------------------------------------------------------------------

digits <- function(v) paste(ifelse(is.na(v), "NA", sprintf("%.17g", v)), collapse = " ")
rows <- list()
figure <- function(case, statistic, call, x, y = numeric(0), defined = TRUE) {
  g <- y
  expected <- if (defined) suppressWarnings(eval(parse(text = call))) else NA
  rows[[length(rows) + 1]] <<- data.frame(
    case = case, statistic = statistic, x = digits(x), y = digits(y),
    call = if (defined) call else "undefined by contract", expected = digits(as.numeric(expected)))
}
write_rows <- function(file) {
  write.csv(do.call(rbind, rows), file, row.names = FALSE, quote = TRUE, eol = "\n")
  cat(file, length(rows), "figures\n")
  rows <<- list()
}

# --- univariate samples -------------------------------------------------------------------------------------------

percentages <- round(100 * rbeta(62, 4, 2), 2)
samples <- list(
  "empty" = numeric(0),
  "one" = 42.5,
  "two" = c(10, 20),
  "two equal" = c(33.3, 33.3),
  "three" = c(1, 2, 10),
  "three equal" = c(60, 60, 60),
  "three, two tied" = c(5, 5, 9),
  "four" = c(1, 2, 4, 10),
  "four, median the maximum" = c(1, 5, 5, 5),
  "four, median the minimum" = c(1, 1, 1, 5),
  "five symmetric" = c(-2, -1, 0, 1, 2),
  "six symmetric with ties" = c(1, 2, 2, 3, 3, 4),
  "seven with ties at the median" = c(1, 3, 5, 5, 5, 8, 13),
  "eight, half of them tied" = c(2, 5, 5, 5, 5, 6, 7, 20),
  "nine, tied pairs" = c(1, 1, 2, 2, 3, 3, 4, 4, 9),
  "constant" = rep(7.25, 12),
  "constant, huge" = rep(1e300, 5),
  "constant, a trillion" = rep(1e12, 4),
  "nearly constant, no spread" = 60 + c(0, 1e-14, 0, 2e-14, 0),
  "nearly constant, spread" = 60 + c(0, 2^-20, 2^-19, 0, 2^-18),
  "offset 1e9, tiny spread" = 1e9 + c(0, 1, 2, 5, 3, 9, 1, 4) * 2^-8,
  "offset -1e9, tiny spread" = -1e9 + c(0, 1, 2, 5, 3, 9, 1, 4) * 2^-8,
  "percentages" = percentages,
  "percentages with 951.4" = c(percentages[1:45], 951.4),
  "few percentages with 951.4" = c(12.5, 33.3, 48, 51.4, 77.7, 951.4),
  "sign rests on 951.4" = c(10, 60, 70, 75, 80, 82, 85, 90, 951.4),
  "maturity of nine" = 100 * sample(0:9, 40, TRUE) / 9,
  "maturity of seventeen" = 100 * sample(8:17, 61, TRUE) / 17,
  "maturity, most at the top" = 100 * c(rep(9, 20), 8, 8, 7, 5, 2) / 9,
  "binary" = rep(c(0, 1), c(5, 3)),
  "zeros and one value" = c(0, 0, 0, 0, 0, 3.5),
  "variations with negatives" = round(rnorm(33, -4, 60), 1),
  "gross domestic products" = signif(exp(rnorm(50, 4, 2.5)), 6),
  "hours" = round(rexp(25, 1 / 30), 3),
  "whole register" = round(100 * rbeta(186, 2, 3), 6),
  "evenly spread" = seq(0, 100, length.out = 101),
  "heavy tail" = round(rcauchy(75) * 10, 3),
  "tiny numbers with spread" = c(1e-9, 3e-9, 4e-9, 9e-9, 2e-9),
  "huge numbers" = c(1e150, 2e150, -4e150, 5e150),
  "mixed magnitudes" = c(1e-3, 1, 1e3, 1e6, 1e9))

for (case in names(samples)) {
  x <- samples[[case]]
  n <- length(x)
  figure(case, "mean", "mean(x)", x, defined = n > 0)
  figure(case, "stddev", "sd(x)", x, defined = n > 1)
  figure(case, "quartiles", "quantile(x, (0:4) / 4, type = 7, names = FALSE)", x, defined = n > 0)
  figure(case, "skewness", "skew(x)", x, defined = n > 2 && spread(x))
  figure(case, "stable", "stable(x)", x, defined = n > 2 && spread(x) && skew(x) != 0)
  figure(case, "medcouple", "medcouple(x)", x, defined = n > 3 && spread(x))
  figure(case, "mad", "mad(x, constant = 1)", x, defined = n > 0)
}
write_rows("univariate.csv")

for (case in 1:30) {
  x <- sample(c(0:6, 3, 3, 3), sample(4:14, 1), TRUE) * 1.5
  figure(paste("random ties", case), "medcouple", "medcouple(x)", x, defined = spread(x))
}
for (case in 1:15) {
  x <- round(rexp(sample(4:120, 1)), sample(0:3, 1))
  figure(paste("random", case), "medcouple", "medcouple(x)", x, defined = spread(x))
}
write_rows("medcouple.csv")

# --- sample sizes -------------------------------------------------------------------------------------------------

for (N in c(1, 2, 3, 10, 24, 33, 57, 61, 62, 100, 186, 385, 1000, 1e6, 1e12)) {
  figure(paste("population", N), "sample size", "sample_size(x, y)", 0.05, N)
  figure(paste("population", N), "sample size", "sample_size(x, y)", 0.10, N)
}
figure("population 0", "sample size", "", 0.05, 0, defined = FALSE)
write_rows("sample_size.csv")

# --- pairs --------------------------------------------------------------------------------------------------------

levels <- sample(0:3, 61, TRUE)
pairs <- list(
  "empty" = list(numeric(0), numeric(0)),
  "one" = list(1, 2),
  "two" = list(c(1, 2), c(2, 1)),
  "three" = list(c(1, 2, 4), c(3, 1, 7)),
  "three with a tie" = list(c(1, 2, 2), c(3, 1, 7)),
  "four" = list(c(1, 2, 3, 4), c(1, 3, 2, 5)),
  "constant x" = list(rep(2, 6), c(1, 3, 2, 5, 4, 4)),
  "constant y" = list(c(1, 3, 2, 5, 4, 4), rep(100 / 3, 6)),
  "nearly constant y" = list(1:6, 50 + c(0, 1e-13, 0, 2e-13, 1e-13, 0)),
  "levels and percentages" = list(percentages[1:61], levels),
  "levels and maturity" = list(100 * sample(0:9, 61, TRUE) / 9, levels),
  "capacity" = list(rep(c(0, 1), c(4, 57)), levels),
  "related" = list(levels, round(20 * levels + rnorm(61, 10, 15), 2)),
  "strongly related" = list(1:30, 5 * (1:30) + round(sin(1:30), 3)),
  "inversely related" = list(1:40, -2 * (1:40) + round(5 * cos(1:40), 3)),
  "with 951.4" = list(c(percentages[1:20], 951.4), c(levels[1:20], 3)),
  "percentages and log products" = list(log10(samples[["gross domestic products"]]), percentages[1:50]),
  "percentages and products" = list(samples[["gross domestic products"]], percentages[1:50]),
  "offset y" = list(c(3, 1, 4, 1, 5, 9, 2, 6), 1e9 + c(2, 7, 1, 8, 2, 8, 1, 8) * 2^-8),
  "unrelated" = list(c(-1, 1, -1, 1), c(-1, -1, 1, 1)),
  "many" = list(round(rnorm(186), 3), round(rnorm(186), 3)))

for (case in names(pairs)) {
  x <- pairs[[case]][[1]]
  y <- pairs[[case]][[2]]
  n <- length(x)
  both <- n >= 3 && spread(x) && spread(y)
  for (method in c("pearson", "spearman")) {
    args <- if (method == "pearson") "x, y" else "rank(x), rank(y)"
    figure(case, paste(method, "r"), sprintf("cor(%s)", args), x, y, both)
    figure(case, paste(method, "p"), sprintf("cor.test(%s)$p.value", args), x, y, both)
    figure(case, paste(method, "interval"), sprintf("cor.test(%s)$conf.int", args), x, y, both && n >= 4)
  }
  fitted <- n >= 3 && spread(x)
  figure(case, "intercept", "coefficient(x, y, 1, 1)", x, y, fitted)
  figure(case, "slope", if (both) "coefficient(x, y - min(y), 2, 1)" else "0", x, y, fitted)
  figure(case, "slope error", if (both) "coefficient(x, y - min(y), 2, 2)" else "0", x, y, fitted)
  figure(case, "slope t", "coefficient(x, y - min(y), 2, 3)", x, y, both)
  figure(case, "slope p", "coefficient(x, y - min(y), 2, 4)", x, y, both)
  figure(case, "r squared", "summary(lm(y - min(y) ~ x))$r.squared", x, y, both)
  figure(case, "mean change", "mean(y - x)", x, y, n > 0)
  figure(case, "matched p", "t.test(y, x, paired = TRUE)$p.value", x, y, n > 1 && spread(y - x))
}
figure("equal differences", "matched p", "0", c(1, 2, 5), c(3, 4, 7))
figure("no differences", "matched p", "", c(1, 2, 5), c(1, 2, 5), FALSE)
figure("perfect line", "slope p", "0", 1:5, 3 - 2 * (1:5))
figure("perfect line", "r squared", "1", 1:5, 3 - 2 * (1:5))
figure("perfect line", "slope t", "", 1:5, 3 - 2 * (1:5), FALSE)
figure("perfect line", "pearson r", "cor(x, y)", 1:5, 3 - 2 * (1:5))
figure("perfect line", "pearson p", "0", 1:5, 3 - 2 * (1:5))
figure("perfect line", "pearson interval", "c(-1, -1)", 1:5, 3 - 2 * (1:5))
figure("perfect line of three", "pearson interval", "", 1:3, 3 - 2 * (1:3), FALSE)
write_rows("pairs.csv")

# --- groups: y holds the group g of each value x ------------------------------------------------------------------------------

groups <- list(
  "empty" = list(numeric(0), numeric(0)),
  "one value" = list(5, 0),
  "one group" = list(c(1, 2, 3), c(0, 0, 0)),
  "two groups of one" = list(c(1, 2), c(0, 1)),
  "two and one" = list(c(1, 2, 6), c(0, 0, 1)),
  "three groups" = list(c(6, 8, 4, 5, 3, 4, 8, 12, 9, 11, 6, 8, 13, 9, 11, 8, 7, 12), rep(0:2, each = 6)),
  "ties" = list(c(1, 1, 2, 2, 2, 3, 3, 1, 3), c(0, 1, 0, 1, 2, 2, 2, 0, 1)),
  "an empty group between" = list(c(3, 4, 8, 9, 7), c(0, 0, 2, 2, 2)),
  "regions" = list(percentages, sample(0:5, 62, TRUE)),
  "regions, maturity" = list(samples[["maturity of seventeen"]], sample(0:5, 61, TRUE)),
  "with 951.4" = list(c(percentages[1:20], 951.4), rep(0:2, 7)),
  "offset" = list(1e9 + c(1, 5, 2, 9, 7, 8) * 2^-8, c(0, 0, 0, 1, 1, 1)),
  "no spread" = list(rep(100 / 3, 5), c(0, 0, 1, 1, 1)),
  "far apart" = list(c(1, 1.1, 0.9, 100, 100.2, 99.8), c(0, 0, 0, 1, 1, 1)))

for (case in names(groups)) {
  x <- groups[[case]][[1]]
  y <- groups[[case]][[2]]
  testable <- length(unique(y)) >= 2 && length(x) > length(unique(y))
  defined <- testable && spread(x)
  figure(case, "anova df", "c(length(unique(g)) - 1, length(x) - length(unique(g)))", x, y, testable)
  figure(case, "anova f", "anova(lm(x - min(x) ~ factor(g)))[1, 4]", x, y, defined)
  figure(case, "anova p", "anova(lm(x - min(x) ~ factor(g)))[1, 5]", x, y, defined)
  figure(case, "anova effect", "eta_squared(x, g)", x, y, defined)
  figure(case, "kruskal h", "kruskal.test(x, factor(g))$statistic", x, y, defined)
  figure(case, "kruskal p", "kruskal.test(x, factor(g))$p.value", x, y, defined)
  figure(case, "kruskal effect", "kruskal.test(x, factor(g))$statistic / (length(x) - 1)", x, y, defined)
}
apart <- list(c(1, 1, 5, 5, 5), c(0, 0, 1, 1, 1))
figure("no spread within", "anova f", "", apart[[1]], apart[[2]], FALSE)
figure("no spread within", "anova p", "0", apart[[1]], apart[[2]])
figure("no spread within", "anova effect", "1", apart[[1]], apart[[2]])
figure("no spread within", "kruskal h", "kruskal.test(x, factor(g))$statistic", apart[[1]], apart[[2]])
figure("no spread within", "kruskal p", "kruskal.test(x, factor(g))$p.value", apart[[1]], apart[[2]])
figure("no spread within", "kruskal effect", "1", apart[[1]], apart[[2]])
write_rows("groups.csv")

# --- trends: x are the years, y the means -------------------------------------------------------------------------

trends <- list(
  "none" = list(numeric(0), numeric(0)),
  "one" = list(2022, 5),
  "two" = list(c(2020, 2022), c(5, 6)),
  "three rising" = list(c(2018, 2020, 2022), c(40, 45, 61)),
  "three falling" = list(c(2018, 2020, 2022), c(61, 45, 40)),
  "three mixed" = list(c(2018, 2020, 2022), c(61, 45, 50)),
  "three tied" = list(c(2018, 2020, 2022), c(50, 50, 50)),
  "three, two tied" = list(c(2018, 2020, 2022), c(50, 50, 51)),
  "uneven years" = list(c(2016, 2018, 2022, 2024), c(40.5, 41, 47, 46.2)),
  "ten" = list(2001:2010, round(c(3, 4, 4, 6, 5, 7, 7, 9, 8, 12) + 0.1, 1)),
  "ten with many ties" = list(2001:2010, c(1, 1, 2, 2, 2, 1, 3, 3, 2, 3)),
  "forty" = list(1981:2020, round(cumsum(rnorm(40, 0.3)), 1)))

for (case in names(trends)) {
  x <- trends[[case]][[1]]
  y <- trends[[case]][[2]]
  figure(case, "theil-sen", "theil_sen(x, y)", x, y, length(x) >= 3)
  figure(case, "mann-kendall", if (length(unique(y)) > 1) "mann_kendall(y)" else "1", x, y, length(x) >= 3)
}
write_rows("trend.csv")

# --- false discovery rates ----------------------------------------------------------------------------------------

p_values <- list(
  "none" = numeric(0),
  "one" = 0.03,
  "absent only" = c(NA, NA),
  "with absent" = c(0.01, NA, 0.04, 0.03, NA, 0.2),
  "ties" = c(0.05, 0.05, 0.05, 0.01),
  "zero and one" = c(0, 1, 0.5, 0, 1),
  "ascending" = c(0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275),
  "all pairs of a cycle" = signif(runif(120)^3, 8))
for (case in names(p_values)) {
  x <- p_values[[case]]
  figure(case, "adjusted", "p.adjust(x, method = 'BH')", x)
}
write_rows("false_discovery.csv")
