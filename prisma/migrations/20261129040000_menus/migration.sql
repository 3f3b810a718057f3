-- Another menu changes the head and the foot of pages alone, and rules of the newsroom change no page.

SET LOCAL lock_timeout = '5s';

CREATE OR REPLACE FUNCTION public.collect_setting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "name" text := CASE TG_OP WHEN 'DELETE' THEN OLD."key" ELSE NEW."key" END;
BEGIN
  IF "name" IN ('review', 'sign-in') THEN RETURN NULL; END IF;
  PERFORM public.public_keys_changed(CASE "name" WHEN 'menus' THEN 'menus' ELSE 'settings' END);
  RETURN NULL;
END $$;
