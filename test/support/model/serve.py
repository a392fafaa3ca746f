"""Runs llama.cpp's server until its standard input closes, so that it never outlives whoever started it."""

import json
import os
import sys

import xllamacpp

settings = json.loads(sys.argv[1])
params = xllamacpp.CommonParams()
params.model.path = settings["path"]
params.model_alias = {settings["name"]}
params.port = settings["port"]
params.n_ctx = settings["contextSize"]
params.n_parallel = 1
params.cpuparams.n_threads = settings["threads"]
params.cpuparams_batch.n_threads = settings["threads"]
params.cache_prompt = settings["promptCache"]
params.ui = False
params.endpoint_slots = False

server = xllamacpp.Server(params)
print(json.dumps({"origin": server.listening_address}), flush=True)
sys.stdin.read()
os._exit(0)
