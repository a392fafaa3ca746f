"""gradio_chat PORT"""

import sys

import gradio
from answer import growing


def reply(message, history):
    turns = [{"role": turn["role"], "content": text_of(turn["content"])} for turn in history]
    yield from growing([*turns, {"role": "user", "content": message}])


def text_of(content):
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content)


gradio.ChatInterface(reply).launch(server_name="127.0.0.1", server_port=int(sys.argv[1]), share=False)
