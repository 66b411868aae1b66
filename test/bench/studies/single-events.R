# Abnormal returns, errors and p-values of single events under the market model by R: lm.fit, and lm with predict.
# Rscript single-events.R FOLDER, in which share.f64, market.f64 and events.i32 lie; prints events a second of each.
folder <- commandArgs(TRUE)[1]
doubles <- function(name) readBin(file.path(folder, name), "double", file.size(file.path(folder, name)) / 8)
share <- doubles("share.f64")
market <- doubles("market.f64")
events <- readBin(file.path(folder, "events.i32"), "integer", 1e6) + 1

by_lm_fit <- function(event) {
  before <- event + (-250:-11)
  within <- event + (-1:1)
  x <- market[before]
  fit <- lm.fit(cbind(1, x), share[before])
  df <- fit$df.residual
  sigma <- sqrt(sum(fit$residuals^2) / df)
  abnormal <- share[within] - fit$coefficients[1] - fit$coefficients[2] * market[within]
  squares <- sum((x - mean(x))^2)
  distance <- market[within] - mean(x)
  error <- sigma * sqrt(1 + 1 / 240 + distance^2 / squares)
  whole <- sigma * sqrt(3 + 9 / 240 + sum(distance)^2 / squares)
  c(abnormal, error, 2 * pt(-abs(abnormal / error), df), sum(abnormal), whole, 2 * pt(-abs(sum(abnormal) / whole), df))
}
by_lm <- function(event) {
  data <- data.frame(y = share[event + (-250:-11)], x = market[event + (-250:-11)])
  within <- data.frame(x = market[event + (-1:1)])
  fit <- lm(y ~ x, data)
  told <- predict(fit, within, se.fit = TRUE)
  abnormal <- share[event + (-1:1)] - told$fit
  error <- sqrt(told$se.fit^2 + told$residual.scale^2)
  c(abnormal, error, 2 * pt(-abs(abnormal / error), told$df))
}
rate <- function(work, some) {
  for (event in head(some, 50)) work(event)
  started <- proc.time()
  total <- 0
  for (event in some) total <- total + work(event)[1]
  length(some) / sum((proc.time() - started)[c("user.self", "sys.self")])
}
cat(sprintf('{"lmFit": %.0f, "lm": %.0f, "first": %.17g}\n', rate(by_lm_fit, events), rate(by_lm, head(events, 1000)), by_lm_fit(events[1])[10]))
