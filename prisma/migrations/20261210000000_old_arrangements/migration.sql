-- The history of a list is kept by its size. Deleting what is beyond it is a job instead of a part of each change.
SELECT pgboss.create_queue('delete-old-arrangements', '{"policy": "short"}');
