-- Makes animals.sqlite: sqlite3 animals.sqlite < animals.sql
PRAGMA page_size = 512;
CREATE TABLE "animals" ( -- the comment, with a comma
  id INTEGER PRIMARY KEY,
  [name] TEXT NOT NULL,
  sha1 BLOB,
  weight,
  'note' TEXT DEFAULT ('(none)'),
  CONSTRAINT weighty CHECK (weight IS NULL OR weight > -1000)
);
CREATE INDEX animals_name ON animals(name, weight);
CREATE UNIQUE INDEX animals_sha1 ON animals(sha1);
CREATE INDEX animals_down ON animals(name DESC);
CREATE INDEX animals_note ON animals(note);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
INSERT INTO animals
SELECT i * 3, 'animal ' || (i % 50), CAST(printf('%020d', i * i) AS BLOB),
  CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN i WHEN 2 THEN i + 0.5 WHEN 3 THEN i * 100000 ELSE -i END,
  NULL FROM n WHERE i % 7 <> 0;
UPDATE animals SET note = printf('%.*c', id * 5, 'x') || id WHERE id IN (3, 300, 597);
ALTER TABLE animals ADD COLUMN later TEXT;
CREATE TABLE big(a, b);
INSERT INTO big VALUES (1, zeroblob(5000)), (9223372036854775807, x''), (-2147483649, 'é'), (140737488355327, 1e300);
CREATE TABLE ordered(k TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE alias(a TEXT, b INTEGER, PRIMARY KEY (b));
INSERT INTO alias VALUES ('x', 7);
