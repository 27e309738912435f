-- Makes utf16.sqlite: sqlite3 utf16.sqlite < utf16.sql
PRAGMA page_size = 512;
PRAGMA encoding = 'UTF-16be';
CREATE TABLE words(word TEXT);
CREATE INDEX words_word ON words(word);
INSERT INTO words VALUES ('größer'), ('gross'), ('größe');
