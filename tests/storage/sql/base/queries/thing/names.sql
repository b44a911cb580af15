-- quotes, braces and placeholders in literals stay: '{thing} $9'
SELECT name, '{thing} $9', "name" FROM {thing} ORDER BY name
