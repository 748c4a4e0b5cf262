"""Everything of a decree that is printed or opened in an office: documents, tables, pages."""
