-- sqlite3 trivy-java.db < trivy-java.sql
CREATE TABLE artifacts(id INTEGER PRIMARY KEY, group_id TEXT, artifact_id TEXT);
CREATE TABLE indices(artifact_id INTEGER, version TEXT, sha1 BLOB, archive_type TEXT, foreign key (artifact_id) references artifacts(id));
CREATE UNIQUE INDEX artifacts_idx ON artifacts(artifact_id, group_id);
CREATE INDEX indices_artifact_idx ON indices(artifact_id);
CREATE UNIQUE INDEX indices_sha1_idx ON indices(sha1);
INSERT INTO artifacts VALUES (1, 'javax.servlet', 'jstl'), (2, 'jstl', 'jstl'), (3, 'org.example', 'empty'), (4, 'a.example', 'jstl');
INSERT INTO indices VALUES
  (1, '1.1', x'0101010101010101010101010101010101010101', 'jar'),
  (1, '1.2', x'0202020202020202020202020202020202020202', 'jar'),
  (2, '1.1', x'0303030303030303030303030303030303030303', 'jar'),
  (2, '1.0', x'0404040404040404040404040404040404040404', 'jar'),
  (2, '0.9', x'0505050505050505050505050505050505050505', 'jar'),
  (4, '1.2', x'0606060606060606060606060606060606060606', 'aar');
