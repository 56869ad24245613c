"""The room of pages: the front page, the teaching guide, the book, hand-outs, the edition in a browser."""
