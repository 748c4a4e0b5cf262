"""The dock, the map tools and the dialogs: they show and ask, and never compute."""
