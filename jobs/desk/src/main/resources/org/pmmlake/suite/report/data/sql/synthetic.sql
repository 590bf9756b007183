SELECT count(*) > 0 AND bool_and(name LIKE 'Fictional Administration %') AS synthetic
FROM dim_member
