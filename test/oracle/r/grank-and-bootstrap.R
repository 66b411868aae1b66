# Reference values of the generalized rank test (Kolari and Pynnönen 2011) and of the stationary bootstrap (Politis and
# Romano 1994), for which no other file has any. Written from the papers; draws by Park and Miller's generator, so that
# another program can repeat them. Run: Rscript grank-and-bootstrap.R > grank-and-bootstrap.json

state <- 20240122
uniform <- function() {
  state <<- (16807 * state) %% 2147483647
  state / 2147483647
}
number <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g"))
row <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")

events <- 12
estimation <- 60
window <- 3
common <- sapply(1:(estimation + window), function(t) qnorm(uniform()) * 0.006)
market <- sapply(1:(estimation + window), function(t) qnorm(uniform()) * 0.01)
share <- t(sapply(1:events, function(i) {
  own <- sapply(1:(estimation + window), function(t) qnorm(uniform()) * (0.01 + 0.002 * i))
  lifted <- c(rep(0, estimation), rep(0.004, window))
  0.0002 * i + (0.6 + 0.1 * i) * market + common + own + lifted
}))
# Two shares were listed later, a third was halted for two sessions.
share[3, 1:7] <- NA
share[8, 1:20] <- NA
share[10, 31:32] <- NA

before <- 1:estimation
within <- estimation + 1:window
residual <- matrix(NA, events, estimation)
sigma <- car <- error <- numeric(events)
for (i in 1:events) {
  fit <- lm(share[i, before] ~ market[before], na.action = na.exclude)
  residual[i, ] <- resid(fit)
  sigma[i] <- summary(fit)$sigma
  used <- !is.na(share[i, before])
  x <- market[before][used]
  car[i] <- sum(share[i, within] - coef(fit)[1] - coef(fit)[2] * market[within])
  error[i] <- sigma[i] * sqrt(window + window^2 / sum(used) + sum(market[within] - mean(x))^2 / sum((x - mean(x))^2))
}
scar <- car / error
standardised <- cbind(residual / sigma, scar / sd(scar))
centred <- t(apply(standardised, 1, function(g) rank(g, na.last = "keep") / (sum(!is.na(g)) + 1) - 0.5))
mean_rank <- colMeans(centred, na.rm = TRUE)
present <- colSums(!is.na(centred))
total <- estimation + 1
spread <- sqrt(sum(present / events * mean_rank^2) / total)
z <- mean_rank[total] / spread
t_grank <- z * sqrt((total - 2) / (total - 1 - z^2))
p_grank <- 2 * pt(-abs(t_grank), total - 2)

seed <- 7
state <- seed
replicates <- 2000
mean_block <- 4
means <- numeric(replicates)
for (b in 1:replicates) {
  drawn <- integer(0)
  while (length(drawn) < events) {
    first <- floor(uniform() * events)
    size <- 1 + floor(log(1 - uniform()) / log(1 - 1 / mean_block))
    drawn <- c(drawn, (first + 0:(size - 1)) %% events + 1)
  }
  sum_of <- sum(car[drawn[1:events]])
  means[b] <- sum_of / events
}
interval <- quantile(means, c(0.025, 0.975), type = 7, names = FALSE)

cat("{\n")
cat(' "source": "grank-and-bootstrap.R, ', R.version.string, '",\n', sep = "")
cat(' "market": ', row(market), ",\n", sep = "")
cat(' "shares": [\n', paste0("  ", apply(share, 1, row), collapse = ",\n"), "\n ],\n", sep = "")
cat(' "estimation": ', estimation, ', "window": ', window, ",\n", sep = "")
cat(' "car": ', row(car), ",\n", sep = "")
cat(' "grank": {"z": ', number(z), ', "t": ', number(t_grank), ', "df": ', total - 2, ', "p": ', number(p_grank), "},\n", sep = "")
cat(' "bootstrap": {"seed": ', seed, ', "replicates": ', replicates, ', "meanBlock": ', mean_block,
    ', "low": ', number(interval[1]), ', "high": ', number(interval[2]), "},\n", sep = "")
cat(' "tolerance": "relative 1e-9"\n}\n')
