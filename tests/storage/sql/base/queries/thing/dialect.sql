SELECT 'common'
