-- Pages of the site (about, contact, privacy) are a third kind of entry. Alone in its migration: a value of an enum cannot be used in the
-- transaction that adds it.
ALTER TYPE "EntryKind" ADD VALUE IF NOT EXISTS 'page';
