"""llama.cpp's server with the chat page that it ships, until it is ended: path of the model, its name, port."""

import signal
import sys

import xllamacpp

path, name, port = sys.argv[1:]
params = xllamacpp.CommonParams()
params.model.path = path
params.model_alias = {name}
params.port = int(port)
params.n_ctx = 4096
params.n_parallel = 1
params.cpuparams.n_threads = 2
params.cpuparams_batch.n_threads = 2
params.n_predict = 16
params.ui = True

server = xllamacpp.Server(params)
signal.pause()
