"""The room of the ratings: the cases that are read blind, and what six readings say of them."""
