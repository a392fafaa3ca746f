"""Writes a GGUF file's weights and tokenizer as a folder of Transformers: the quantised numbers, spelled out."""

import os
import sys

os.environ["HF_HUB_OFFLINE"] = "1"

from transformers import AutoModelForCausalLM, AutoTokenizer

path, target = sys.argv[1:]
source = {"pretrained_model_name_or_path": os.path.dirname(path), "gguf_file": os.path.basename(path)}

tokenizer = AutoTokenizer.from_pretrained(**source)
model = AutoModelForCausalLM.from_pretrained(**source, dtype="float32")
# Loading spelled the numbers out, but left the notes that forbid saving.
model.hf_quantizer = None
model.is_quantized = False
model.quantization_method = None
del model.config.quantization_config

model.save_pretrained(target)
tokenizer.save_pretrained(target)
