"""The store on PostgreSQL: its guards, its connection, and how a newsroom is set up there."""
