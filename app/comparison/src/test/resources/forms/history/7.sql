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
  epochs INTEGER NOT NULL DEFAULT 0,
  seed INTEGER NOT NULL,
  metric TEXT NOT NULL,
  question TEXT NOT NULL,
  shallow_score REAL,
  deep_score REAL,
  complete INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "comparison" VALUES(1,NULL,'2026-11-30T02:06:39.238439396Z','47b0868a-14a5-41eb-a033-94172f28f474-number-1',NULL,'{"comparison":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"shallow":{"network":{"name":"shallow-84","layers":[{"layer":"dense","units":84,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.003,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"deep":{"network":{"name":"deep-3x16","layers":[{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.003,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"schedule":"AT_ONCE","pace":"TIME","stop":{"epochs":1,"seconds":1000000.0,"atTarget":false,"patience":0},"target":0.9}','{"machine":1,"cpu":"cpu","cores":2,"memoryBytes":25276514304,"os":"os","jvm":"OpenJDK 64-Bit Server VM 17.0.15","depthbench":"0.1.0"}',1,2,'iris',100,1,1,'ACCURACY','9d7cc94c0096aee0481770cd7292a6dd33ab99923e28997762d9a347c30051c8',0.76,0.74,1);
CREATE TABLE epoch (
  trial INTEGER NOT NULL REFERENCES trial (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (trial, number)
) WITHOUT ROWID;
INSERT INTO "epoch" VALUES(1,1,'{"epoch-record":2,"epoch":1,"train":{"loss":0.632160318016251,"score":0.85},"validation":null,"test":{"loss":0.6645719149584352,"score":0.76},"costs":{"trainingSeconds":0.005111127,"cpuSeconds":0.001187907,"ownSeconds":0.001319562,"examples":100,"peakMemoryBytes":167170048,"heapBytes":18692552,"networkBytes":22512}}');
INSERT INTO "epoch" VALUES(2,1,'{"epoch-record":2,"epoch":1,"train":{"loss":0.6673895412793628,"score":0.83},"validation":null,"test":{"loss":0.7280907399827261,"score":0.74},"costs":{"trainingSeconds":9.35182E-4,"cpuSeconds":9.77555E-4,"ownSeconds":0.001096582,"examples":100,"peakMemoryBytes":167047168,"heapBytes":15028936,"networkBytes":18160}}');
CREATE TABLE experiment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  task TEXT NOT NULL,
  question TEXT NOT NULL,
  spec TEXT NOT NULL,
  machine TEXT NOT NULL,
  started TEXT NOT NULL,
  planned INTEGER NOT NULL,
  seconds REAL NOT NULL DEFAULT 0
);
INSERT INTO "experiment" VALUES(1,'repeat','iris','9d7cc94c0096aee0481770cd7292a6dd33ab99923e28997762d9a347c30051c8','{"experiment":2,"kind":"REPEAT","comparison":{"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"shallow":{"network":{"name":"shallow-84","layers":[{"layer":"dense","units":84,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.003,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"deep":{"network":{"name":"deep-3x16","layers":[{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.003,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"schedule":"AT_ONCE","pace":"TIME","stop":{"epochs":1,"seconds":1000000.0,"atTarget":false,"patience":0},"target":0.9},"seeds":[1],"steps":[],"margin":0.01}','{"machine":1,"cpu":"cpu","cores":2,"memoryBytes":25276514304,"os":"os","jvm":"OpenJDK 64-Bit Server VM 17.0.15","depthbench":"0.1.0"}','2026-11-30T02:06:55.992078882Z',2,0.000795614);
CREATE TABLE experiment_trial (
  experiment INTEGER NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  trial INTEGER NOT NULL REFERENCES trial (id),
  reused INTEGER NOT NULL,
  PRIMARY KEY (experiment, place)
) WITHOUT ROWID;
INSERT INTO "experiment_trial" VALUES(1,0,1,1);
INSERT INTO "experiment_trial" VALUES(1,1,2,1);
CREATE TABLE identity(id);
INSERT INTO "identity" VALUES('6e07e4eba123e85c523f2c8fc5ec0c34');
CREATE TABLE test_part (
  experiment INTEGER NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
  task TEXT NOT NULL,
  classes BLOB NOT NULL,
  PRIMARY KEY (experiment, task)
) WITHOUT ROWID;
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
  own_seconds REAL NOT NULL DEFAULT 0,
  peak_memory INTEGER NOT NULL DEFAULT 0
, alone INTEGER NOT NULL DEFAULT 0, origin TEXT);
INSERT INTO "trial" VALUES(1,'1876212a7bea051092f5ed6158c5e9b5fb2f9ee94a6b23891ae1067e6c96c8b9','{"trial":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"validation":0,"learner":{"network":{"name":"shallow-84","layers":[{"layer":"dense","units":84,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.003,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"threads":1}','iris',100,1,'shallow-84','0.1.0+8afa12a0','FINISHED',NULL,'{"prepared":1,"fingerprint":"8f0e5994c3b374461f0f57652b10424924c239815ccb1fe43f9a1870ed3ec9ec","batchesPerEpoch":7,"engine":{"backend":"CPU","path":"fused","reason":"","nativeBuild":"linux-x86_64-onednn","simd":"generic","oneDnn":true,"blas":"OPENBLAS, Haswell kernels","threads":1,"device":"amd64","notice":"","versions":{"onednn":"2.5.2","nd4j":"1.0.0-M2.1","javacpp":"1.5.7","deeplearning4j":"1.0.0-M2.1"}},"processId":5901}','fused','b0fc05d3ea91beb25877d0ffdb78d5f4db1fcb98e11774aef754ac4c83ae720c',X'000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000803F0000000000000000000000400000803F000000400000803F0000803F000000400000803F0000803F00000040000000400000803F0000803F000000400000803F0000803F0000803F0000803F0000803F0000004000000040000000400000803F000000400000803F000000400000004000000040000000400000803F0000004000000040000000400000803F00000040',1,'/home/person/.depthbench/logs/shallow-side-b70d5efd.log',1,0.76,0.005111127,0.001187907,0.001319562,167170048,0,NULL);
INSERT INTO "trial" VALUES(2,'e12c4a86e006567b9694f42c17f22fa12555f7e241eba62e8f47cda42dfcf783','{"trial":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"validation":0,"learner":{"network":{"name":"deep-3x16","layers":[{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.003,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"threads":1}','iris',100,1,'deep-3x16','0.1.0+8afa12a0','FINISHED',NULL,'{"prepared":1,"fingerprint":"8f0e5994c3b374461f0f57652b10424924c239815ccb1fe43f9a1870ed3ec9ec","batchesPerEpoch":7,"engine":{"backend":"CPU","path":"fused","reason":"","nativeBuild":"linux-x86_64-onednn","simd":"generic","oneDnn":true,"blas":"OPENBLAS, Haswell kernels","threads":1,"device":"amd64","notice":"","versions":{"onednn":"2.5.2","nd4j":"1.0.0-M2.1","javacpp":"1.5.7","deeplearning4j":"1.0.0-M2.1"}},"processId":5900}','fused','eabde00176346dee66b220c24b512b8270ac38ced846b5b906047a2d9b35b0d3',X'00000000000000000000803F000000000000000000000000000000000000000000000000000000000000000000000000000000000000803F0000000000000000000000400000803F000000400000803F0000803F000000400000803F0000803F00000040000000400000803F0000803F000000400000803F0000803F0000803F0000803F0000803F0000004000000040000000400000803F000000400000803F000000400000004000000040000000400000803F0000004000000040000000400000803F00000040',1,'/home/person/.depthbench/logs/deep-side-394b6c7c.log',1,0.74,0.000935182,0.000977555,0.001096582,167047168,0,NULL);
CREATE INDEX trial_by_key ON trial (key);
CREATE INDEX trial_by_task ON trial (task, examples);
CREATE INDEX comparison_by_shallow ON comparison (shallow);
CREATE INDEX comparison_by_deep ON comparison (deep);
CREATE INDEX comparison_by_question ON comparison
  (question, examples, epochs, seed, shallow_score, deep_score, complete, deleted_by)
  WHERE complete AND deleted_by IS NULL;
CREATE INDEX experiment_by_question ON experiment (question, kind);
CREATE INDEX experiment_by_trial ON experiment_trial (trial);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('trial',2);
INSERT INTO "sqlite_sequence" VALUES('comparison',1);
INSERT INTO "sqlite_sequence" VALUES('experiment',1);
PRAGMA user_version = 7;
