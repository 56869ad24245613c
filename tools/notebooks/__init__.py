"""The room of the notebooks: run and brought up to date, laid out as editions, read by words and by facts."""
