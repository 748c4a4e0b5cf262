"""The map tools: what the mouse and the keyboard do on the canvas becomes edits of the plan."""
