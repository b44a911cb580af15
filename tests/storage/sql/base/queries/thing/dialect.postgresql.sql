SELECT 'own'
