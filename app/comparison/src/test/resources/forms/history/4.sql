CREATE TABLE trial (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  spec TEXT NOT NULL,
  task TEXT NOT NULL,
  examples INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  network TEXT NOT NULL,
  build TEXT NOT NULL,
  state TEXT NOT NULL,
  error TEXT,
  prepared TEXT,
  path TEXT,
  parameter_hash TEXT,
  predictions BLOB,
  predictions_epoch INTEGER,
  log TEXT,
  epochs INTEGER NOT NULL DEFAULT 0,
  test_score REAL,
  training_seconds REAL NOT NULL DEFAULT 0,
  cpu_seconds REAL NOT NULL DEFAULT 0,
  peak_memory INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX trial_by_key ON trial (key);
CREATE INDEX trial_by_task ON trial (task, examples);
CREATE TABLE epoch (
  trial INTEGER NOT NULL REFERENCES trial (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (trial, number)
) WITHOUT ROWID;
CREATE TABLE comparison (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT,
  started TEXT NOT NULL,
  owner TEXT,
  deleted_by TEXT,
  spec TEXT NOT NULL,
  machine TEXT NOT NULL,
  shallow INTEGER NOT NULL REFERENCES trial (id),
  deep INTEGER NOT NULL REFERENCES trial (id),
  task TEXT NOT NULL,
  examples INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  metric TEXT NOT NULL,
  question TEXT NOT NULL,
  depth_differs INTEGER NOT NULL,
  shallow_score REAL,
  deep_score REAL,
  complete INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX comparison_by_question ON comparison
  (question, examples, seed, shallow_score, deep_score, complete, deleted_by)
  WHERE complete AND deleted_by IS NULL;
CREATE INDEX comparison_by_task ON comparison
  (task, question, examples, seed, shallow_score, deep_score, complete, depth_differs, deleted_by)
  WHERE complete AND depth_differs AND deleted_by IS NULL;
CREATE INDEX comparison_by_shallow ON comparison (shallow);
CREATE INDEX comparison_by_deep ON comparison (deep);
INSERT INTO trial (id, key, spec, task, examples, seed, network, build, state, error, prepared, path, parameter_hash, predictions, predictions_epoch, log, epochs, test_score, training_seconds, cpu_seconds, peak_memory) VALUES (1, '1553202162ffb9976ca2bdc9e5f0a376d6d0084bdf39219534f2a31ccfcf4c1e', '{"trial":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"validation":0,"learner":{"network":{"name":"shallow-8","layers":[{"layer":"dense","units":8,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.01,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"threads":1}', 'iris', 100, 1, 'shallow-8', '0.1.0', 'FINISHED', NULL, NULL, 'fused', 'aead8168cec25d6b69f79528c255a5e0e31c1c3369ec4b49cfea1e0a56311e40', NULL, NULL, NULL, 50, 0.96, 0.011437623999999999, 0.016011677, 182128640);
INSERT INTO trial (id, key, spec, task, examples, seed, network, build, state, error, prepared, path, parameter_hash, predictions, predictions_epoch, log, epochs, test_score, training_seconds, cpu_seconds, peak_memory) VALUES (2, '12a6780b51b147a448f66b18c1dee2f8838a59c7e1e004d9896be139f8f58c98', '{"trial":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"validation":0,"learner":{"network":{"name":"deep-3x16","layers":[{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.005,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"threads":1}', 'iris', 100, 1, 'deep-3x16', '0.1.0', 'FINISHED', NULL, NULL, 'fused', '911cf8359f0aba4d79e284a7bc9c568bc93292fb9b04dd606e8ba23004644f02', NULL, NULL, NULL, 50, 0.96, 0.020161927999999996, 0.023185123000000002, 177287168);
INSERT INTO epoch VALUES (1, 1, '{"epoch-record":1,"epoch":1,"train":{"loss":0.7239576603439143,"score":0.83},"validation":null,"test":{"loss":0.7688583321567616,"score":0.76},"costs":{"trainingSeconds":1.58738E-4,"cpuSeconds":3.49405E-4,"ownSeconds":0.001098387,"examples":100,"peakMemoryBytes":163708928,"heapBytes":16512816,"offHeapBytes":15728}}');
INSERT INTO epoch VALUES (2, 1, '{"epoch-record":1,"epoch":1,"train":{"loss":0.5623208360007306,"score":0.82},"validation":null,"test":{"loss":0.6265877129304518,"score":0.76},"costs":{"trainingSeconds":2.55288E-4,"cpuSeconds":0.001121378,"ownSeconds":7.16392E-4,"examples":100,"peakMemoryBytes":166334464,"heapBytes":9874712,"offHeapBytes":18416}}');
INSERT INTO comparison (id, name, started, owner, deleted_by, spec, machine, shallow, deep, task, examples, seed, metric, question, depth_differs, shallow_score, deep_score, complete) VALUES (1, NULL, '2026-11-28T19:57:03.543781691Z', NULL, NULL, '{"comparison":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"shallow":{"network":{"name":"shallow-8","layers":[{"layer":"dense","units":8,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.01,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"deep":{"network":{"name":"deep-3x16","layers":[{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.005,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"schedule":"AT_ONCE","pace":"TIME","stop":{"epochs":50,"seconds":1000000.0,"atTarget":false,"patience":0},"target":0.93}', '{"machine":1,"cpu":"cpu","cores":2,"memoryBytes":8589934592,"os":"os","jvm":"jvm","depthbench":"0.1"}', 1, 2, 'iris', 100, 1, 'ACCURACY', 'bffc8597ddb47ad506a908bf79c358474afc6a370e06c4e6851c9b8e14fd5a69', 1, 0.96, 0.96, 1);
PRAGMA user_version = 4;
