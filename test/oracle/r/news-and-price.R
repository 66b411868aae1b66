# Reference values of news held against prices: slopes of standardised columns at eleven lags with errors of the package sandwich
# (NeweyWest, Bartlett kernel, factor n / (n - k), no prewhitening), p adjusted by p.adjust; and of the quadratic assignment
# procedure by trying every order of six members. The columns are drawn here and written out, so that both sides read the same digits.
# Run in this folder: Rscript news-and-price.R > news-and-price.json   (Debian: r-base-core, r-cran-sandwich)

suppressMessages(library(sandwich))
set.seed(20261130)
n <- 150
stories <- rpois(n, 0.8)
noise <- as.numeric(arima.sim(list(ar = 0.4), n)) / 100
price <- abs(noise + c(0, head(stories, -1)) * 0.004)
number <- function(x) formatC(x, digits = 17, format = "g")
row <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")

lags <- -5:5
scale1 <- function(x) (x - mean(x)) / sd(x)
fits <- lapply(lags, function(lag) {
  at <- seq_len(n)
  at <- at[at + lag >= 1 & at + lag <= n]
  x <- scale1(stories[at])
  y <- scale1(price[at + lag])
  fit <- lm(y ~ x)
  allowed <- floor(4 * (length(at) / 100)^(2 / 9))
  error <- sqrt(NeweyWest(fit, lag = allowed, prewhite = FALSE, adjust = TRUE)[2, 2])
  slope <- unname(coef(fit)[2])
  df <- length(at) - 2
  c(length(at), slope, error, 2 * pt(-abs(slope / error), df), slope - qt(0.975, df) * error, slope + qt(0.975, df) * error)
})
column <- function(i) sapply(fits, `[`, i)

# The mean of sessions with one story, by a regression on a constant.
one <- price[stories == 1]
size <- 6
counts <- matrix(0, size, size)
together <- matrix(0, size, size)
counts[lower.tri(counts)] <- c(9, 4, 0, 0, 1, 6, 2, 0, 0, 3, 0, 1, 8, 2, 5)
together[lower.tri(together)] <- round(rnorm(15, counts[lower.tri(counts)] / 30, 0.1), 6)
counts <- counts + t(counts)
together <- together + t(together)
orders <- function(v) if (length(v) <= 1) list(v) else do.call(c, lapply(seq_along(v), function(i) lapply(orders(v[-i]), function(r) c(v[i], r))))
lower <- lower.tri(counts)
own <- cor(counts[lower], together[lower], method = "spearman")
tried <- sapply(orders(seq_len(size)), function(o) cor(counts[o, o][lower], together[lower], method = "spearman"))

cat("{\n")
cat(' "source": "news-and-price.R, ', R.version.string, ', sandwich ', as.character(packageVersion("sandwich")), '",\n', sep = "")
cat(' "stories": ', row(stories), ',\n "price": ', row(price), ",\n", sep = "")
cat(' "n": ', row(column(1)), ',\n "slope": ', row(column(2)), ',\n "error": ', row(column(3)), ',\n "p": ', row(column(4)), ",\n", sep = "")
cat(' "low": ', row(column(5)), ',\n "high": ', row(column(6)), ",\n", sep = "")
cat(' "bonferroni": ', row(p.adjust(column(4), "bonferroni")), ',\n "holm": ', row(p.adjust(column(4), "holm")), ',\n "bh": ', row(p.adjust(column(4), "BH")), ",\n", sep = "")
cat(' "meanOfOne": ', number(mean(one)), ', "sessionsOfOne": ', length(one), ",\n", sep = "")
cat(' "counts": [', paste(apply(counts, 1, row), collapse = ", "), "],\n", sep = "")
cat(' "together": [', paste(apply(together, 1, row), collapse = ", "), "],\n", sep = "")
cat(' "association": ', number(own), ', "associationP": ', number(mean(abs(tried) >= abs(own) - 1e-12)), ', "orders": ', length(tried), ",\n", sep = "")
cat(' "tolerance": "relative 1e-9"\n}\n')
