"""Commands about one document or a few: checked, read out, compared, annotated, decided on."""
