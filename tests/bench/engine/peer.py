# SPDX-FileCopyrightText: The xEdgeSim authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""peer.py ping|inspect NAME|list|cycle|logs NAME|events …: as peer.c, with Python's package docker."""
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import docker

api = docker.APIClient(version="1.41", timeout=600, num_pools=30, **docker.utils.kwargs_from_env())


def median_of(call, times):
    took = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        took.append((time.perf_counter() - start) * 1e6)
    print(statistics.median(took))


def one(_):
    config = api.create_host_config(network_mode="none")
    container = api.create_container("alpine:latest", ["sleep", "60"], host_config=config)["Id"]
    api.start(container)
    api.remove_container(container, force=True)


def cycle(times, threads):
    start = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(one, range(times)))
    print(time.perf_counter() - start)


def logs(name):
    start = time.perf_counter()
    size = sum(len(piece) for piece in api.logs(name, stream=True, follow=False))
    print(size, time.perf_counter() - start)


def events():
    lags = []
    for event in api.events(filters={"type": "container"}, decode=True):
        lags.append((time.time() - event["timeNano"] / 1e9) * 1e6)
        if len(lags) == 1:
            print("ready", file=sys.stderr, flush=True)
        if event["Action"] == "destroy" and event["Actor"]["Attributes"]["name"] == "last":
            break
    print(len(lags), statistics.median(lags), lags[-1])


what, args = sys.argv[1], sys.argv[2:]
if what == "ping":
    median_of(api.ping, int(args[0]))
elif what == "inspect":
    median_of(lambda: api.inspect_container(args[0]), int(args[1]))
elif what == "list":
    median_of(lambda: api.containers(all=True), int(args[0]))
elif what == "cycle":
    cycle(int(args[0]), int(args[1]))
elif what == "logs":
    logs(args[0])
elif what == "events":
    events()
