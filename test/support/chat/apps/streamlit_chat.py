import streamlit
from answer import pieces

turns = streamlit.session_state.setdefault("turns", [])
for turn in turns:
    with streamlit.chat_message(turn["role"]):
        streamlit.markdown(turn["content"])
if question := streamlit.chat_input("Say something"):
    turns.append({"role": "user", "content": question})
    with streamlit.chat_message("user"):
        streamlit.markdown(question)
    with streamlit.chat_message("assistant"):
        turns.append({"role": "assistant", "content": streamlit.write_stream(pieces(turns))})
