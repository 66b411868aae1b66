# Reference values of log abnormal volume and log abnormal volatility (range from the close before) of a share around an event under the
# market model, by lm and predict. The prices are those that come with the product.
# Run in this folder: Rscript volume-and-volatility.R > volume-and-volatility.json

prices <- function(name) read.csv(gzfile(paste0("../../../server/demo/prices/", name, ".csv.gz")))
share <- prices("US-NVDA")
index <- prices("US-SPX")
both <- merge(share, index, by = "date", suffixes = c("", ".index"))
both <- both[order(both$date), ]
volume <- function(v) ifelse(v > 0, log(v), NA)
range_of <- function(high, low, close) {
  before <- c(NA, head(close, -1))
  log(log(pmax(high, before) / pmin(low, before))) - log(4 * log(2)) / 2
}
event <- which(both$date == "2024-02-22")
within <- event + (-1:1)
before <- event + (-250:-11)
number <- function(x) formatC(x, digits = 17, format = "g")
row <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
study <- function(own, market) {
  data <- data.frame(own = own, market = market)
  fit <- lm(own ~ market, data[before, ])
  told <- predict(fit, data[within, ], se.fit = TRUE)
  abnormal <- data$own[within] - told$fit
  # The covariance of forecasts of one fit, for the error of their sum.
  x <- cbind(1, data$market[within])
  errors <- summary(fit)$sigma^2 * (diag(3) + x %*% summary(fit)$cov.unscaled %*% t(x))
  paste0('{"n": ', length(resid(fit)), ', "beta": ', number(coef(fit)[2]), ', "sigma": ', number(summary(fit)$sigma),
         ', "abnormal": ', row(abnormal), ', "errors": ', row(sqrt(diag(errors))), ', "cumulative": ', number(sum(abnormal)),
         ', "error": ', number(sqrt(sum(errors))), "}")
}
own_range <- range_of(both$high, both$low, both$close)
index_range <- range_of(both$high.index, both$low.index, both$close.index)
cat("{\n")
cat(' "source": "volume-and-volatility.R, ', R.version.string, '",\n', sep = "")
cat(' "asset": "US-NVDA", "benchmark": "US-SPX", "date": "2024-02-22",\n')
cat(' "volume": ', study(volume(both$volume), volume(both$volume.index)), ",\n", sep = "")
cat(' "volatility": ', study(own_range, index_range), ",\n", sep = "")
cat(' "tolerance": "relative 1e-9"\n}\n')
