"""The decree: from one frozen state of a plan to its text, tables and files."""
