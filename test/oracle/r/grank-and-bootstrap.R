# Reference values of the generalized rank test (Kolari and Pynnönen 2011) and of the studentised stationary bootstrap (Politis and
# Romano 1994; Götze and Künsch 1996) of whole sessions, for which no other file has any. Written from the papers; draws by Park and Miller's generator, so that
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

# The twelve events stand on seven sessions; those of one session are drawn together.
session <- c(1, 1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 7)
bootstrap_t <- function(values, session, replicates, mean_block, level) {
  sums <- as.vector(tapply(values, session, sum))
  counts <- as.vector(table(session))
  groups <- length(sums)
  mean_of <- sum(sums) / sum(counts)
  away <- sums - mean_of * counts
  # The variance of a sum over one resample, Politis and Romano 1994, Lemma 1: two places of a resample k apart lie in one
  # block with probability (1 - p)^k, and then k apart among the groups, round from the last to the first.
  ends <- 1 / mean_block
  covariance <- function(i, j) (1 - ends)^abs(i - j) * mean(away * away[(seq_len(groups) - 1 + abs(i - j)) %% groups + 1])
  error <- sqrt(sum(outer(seq_len(groups), seq_len(groups), Vectorize(covariance)))) / sum(counts)
  distances <- numeric(replicates)
  for (b in seq_len(replicates)) {
    blocks <- list()
    while (length(unlist(blocks)) < groups) {
      first <- floor(uniform() * groups)
      size <- 1 + floor(log(1 - uniform()) / log(1 - 1 / mean_block))
      size <- min(size, groups - length(unlist(blocks)))
      blocks[[length(blocks) + 1]] <- (first + 0:(size - 1)) %% groups + 1
    }
    drawn <- unlist(blocks)
    moved <- sum(sums[drawn]) / sum(counts[drawn])
    of_block <- sapply(blocks, function(places) sum(sums[places] - moved * counts[places]))
    distances[b] <- if (length(blocks) == 1) 0 else (moved - mean_of) / (sqrt(sum(of_block^2)) / sum(counts[drawn]))
  }
  ends_at <- quantile(distances, c((1 + level) / 2, (1 - level) / 2), type = 7, names = FALSE)
  mean_of - ends_at * error
}
seed <- 7
state <- seed
replicates <- 2000
mean_block <- 2
interval <- bootstrap_t(car, session, replicates, mean_block, 0.95)
state <- seed
alone <- bootstrap_t(car, seq_len(events), replicates, 4, 0.9)

cat("{\n")
cat(' "source": "grank-and-bootstrap.R, ', R.version.string, '",\n', sep = "")
cat(' "market": ', row(market), ",\n", sep = "")
cat(' "shares": [\n', paste0("  ", apply(share, 1, row), collapse = ",\n"), "\n ],\n", sep = "")
cat(' "estimation": ', estimation, ', "window": ', window, ",\n", sep = "")
cat(' "car": ', row(car), ",\n", sep = "")
cat(' "grank": {"z": ', number(z), ', "t": ', number(t_grank), ', "df": ', total - 2, ', "p": ', number(p_grank), "},\n", sep = "")
told <- function(interval, mean_block, level)
  paste0('{"meanBlock": ', mean_block, ', "level": ', level, ', "low": ', number(interval[1]), ', "high": ', number(interval[2]), "}")
cat(' "bootstrap": {"seed": ', seed, ', "replicates": ', replicates, ', "session": [', paste(session, collapse = ", "), '],\n',
    '  "bySession": ', told(interval, mean_block, 0.95), ',\n  "byEvent": ', told(alone, 4, 0.9), '},\n', sep = "")
cat(' "tolerance": "relative 1e-9"\n}\n')
