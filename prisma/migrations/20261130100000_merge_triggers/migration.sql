-- A merge moves thousands of rows after it has said that all pages count as changed (docs/decisions/0060). Then nothing is collected of each:
-- the functions would only read publications whose keys nobody wants any more.

SET LOCAL lock_timeout = '5s';

DO $$
DECLARE
  collector record;
BEGIN
  FOR collector IN SELECT * FROM (VALUES
    ('PublicationAuthor', 'collect_publication_author'), ('PublicationCredit', 'collect_publication_author'),
    ('PublicationTopic', 'collect_publication_topic')
  ) AS v ("table", "function") LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON public.%I FOR EACH ROW
      WHEN (current_setting(''markaz.changed_keys'', true) IS DISTINCT FROM E''\n*\n'') EXECUTE FUNCTION public.%I()',
      collector."table", collector."function");
  END LOOP;
END $$;
