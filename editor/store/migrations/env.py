"""Alembic's environment: the connection and its transaction are the caller's."""

from alembic import context

from editor.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
