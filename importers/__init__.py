"""Readers of outside files, one package a kind of source; they know the contract and never the store."""
