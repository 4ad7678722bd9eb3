"""The web page: what it shows, and how the template is filled."""
