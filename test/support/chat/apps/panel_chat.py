"""panel_chat PORT"""

import sys

import panel
from answer import growing


def chat():
    turns = []

    def reply(contents, user, instance):
        turns.append({"role": "user", "content": contents})
        text = ""
        for text in growing(turns):
            yield text
        turns.append({"role": "assistant", "content": text})

    return panel.chat.ChatInterface(callback=reply)


panel.serve(chat, address="127.0.0.1", port=int(sys.argv[1]), show=False)
