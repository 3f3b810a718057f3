-- Words that wait to be merged into the indexes of the search are merged every second by the process that runs jobs (lib/search/merge-waiting-words.ts), so that
-- whoever publishes does not: with 256 KB, each sixth article had to. Kilobytes; where no process runs jobs, this is the most that a search reads of them. With 1.5 MB
-- waiting, PostgreSQL takes the index for dearer than to read 10,000 documents one by one, and every search took 150 ms.

SET LOCAL lock_timeout = '5s';

ALTER INDEX "SearchDocument_vector_idx" SET (gin_pending_list_limit = 1024);
ALTER INDEX "SearchDocument_titleVector_idx" SET (gin_pending_list_limit = 1024);
