# Reference values of the smallest mean that a one-sample t test finds with a given power, by R's power.t.test, and of the
# upper tail of the noncentral t distribution, by pt. Run: Rscript detectable-effect.R > detectable-effect.json

number <- function(x) formatC(x, digits = 17, format = "g")
designs <- expand.grid(n = c(2, 3, 5, 20, 200, 1000), sd = 0.05, power = c(0.8, 0.9), level = c(0.95, 0.99))
# Beyond a noncentrality of 37.62 R takes a normal approximation in place of the distribution.
designs <- designs[!(designs$n == 2 & designs$level == 0.99), ]
effects <- apply(designs, 1, function(d) {
  found <- power.t.test(n = d["n"], sd = d["sd"], power = d["power"], sig.level = 1 - d["level"], type = "one.sample",
                        alternative = "two.sided", strict = TRUE, tol = 1e-12)
  paste0('  {"n": ', d["n"], ', "deviation": ', d["sd"], ', "power": ', d["power"], ', "level": ', d["level"],
         ', "effect": ', number(found$delta), "}")
})
tails <- expand.grid(bound = c(1.5, 2.1, 4), df = c(1, 2, 4, 19, 199), noncentrality = c(-1, 0, 2, 5))
rows <- apply(tails, 1, function(d) {
  above <- pt(d["bound"], d["df"], ncp = d["noncentrality"], lower.tail = FALSE)
  paste0('  {"bound": ', d["bound"], ', "df": ', d["df"], ', "noncentrality": ', d["noncentrality"], ', "above": ', number(above), "}")
})
cat("{\n")
cat(' "source": "detectable-effect.R, ', R.version.string, '",\n', sep = "")
cat(' "effects": [\n', paste(effects, collapse = ",\n"), "\n ],\n", sep = "")
cat(' "tails": [\n', paste(rows, collapse = ",\n"), "\n ],\n", sep = "")
cat(' "tolerance": "relative 1e-6 for effects; absolute 1e-8 for tails"\n}\n')
