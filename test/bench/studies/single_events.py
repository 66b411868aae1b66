"""Abnormal returns and errors of single events under the market model by numpy, one by one and all at once.

numpy has no Student t: p-values are worked out only where scipy is there. python3 single_events.py FOLDER; prints events a second.
"""
import json
import sys
import time

import numpy as np

try:
    from scipy.stats import t as student
except ImportError:
    student = None

folder = sys.argv[1]
share = np.fromfile(f"{folder}/share.f64")
market = np.fromfile(f"{folder}/market.f64")
events = np.fromfile(f"{folder}/events.i32", dtype=np.int32)


market_windows = np.lib.stride_tricks.sliding_window_view(market, 240)
share_windows = np.lib.stride_tricks.sliding_window_view(share, 240)


def one(event):
    x, y = market[event - 250 : event - 10], share[event - 250 : event - 10]
    x_mean, y_mean = x.mean(), y.mean()
    dx, dy = x - x_mean, y - y_mean
    squares = dx @ dx
    beta = (dx @ dy) / squares
    alpha = y_mean - beta * x_mean
    left = dy - beta * dx
    sigma = np.sqrt((left @ left) / 238)
    within = market[event - 1 : event + 2]
    abnormal = share[event - 1 : event + 2] - alpha - beta * within
    distance = within - x_mean
    error = sigma * np.sqrt(1 + 1 / 240 + distance * distance / squares)
    whole = sigma * np.sqrt(3 + 9 / 240 + distance.sum() ** 2 / squares)
    return abnormal, error, abnormal.sum(), whole


def all_at_once(chosen, with_p=False):
    x, y = market_windows[chosen - 250], share_windows[chosen - 250]
    x_mean, y_mean = x.mean(1), y.mean(1)
    dx, dy = x - x_mean[:, None], y - y_mean[:, None]
    squares = np.einsum("ij,ij->i", dx, dx)
    beta = np.einsum("ij,ij->i", dx, dy) / squares
    alpha = y_mean - beta * x_mean
    left = dy - beta[:, None] * dx
    sigma = np.sqrt(np.einsum("ij,ij->i", left, left) / 238)
    places = chosen[:, None] + np.arange(-1, 2)
    within = market[places]
    abnormal = share[places] - alpha[:, None] - beta[:, None] * within
    distance = within - x_mean[:, None]
    error = sigma[:, None] * np.sqrt(1 + 1 / 240 + distance**2 / squares[:, None])
    whole = sigma * np.sqrt(3 + 9 / 240 + distance.sum(1) ** 2 / squares)
    total = abnormal.sum(1)
    if with_p:
        2 * student.sf(np.abs(abnormal / error), 238)
        2 * student.sf(np.abs(total / whole), 238)
    return total


def rate(work, count):
    work()
    started = time.process_time()
    work()
    return count / (time.process_time() - started)


print(
    json.dumps(
        {
            "loop": rate(lambda: [one(event) for event in events], len(events)),
            "vectorised": rate(lambda: [all_at_once(part) for part in np.array_split(events, 100)], len(events)),
            "vectorisedWithP": student
            and rate(lambda: [all_at_once(part, True) for part in np.array_split(events, 100)], len(events)),
            "first": float(one(events[0])[2]),
            "version": np.__version__,
        }
    )
)
