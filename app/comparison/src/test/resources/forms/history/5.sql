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
  shallow_score REAL,
  deep_score REAL,
  complete INTEGER NOT NULL DEFAULT 0
, epochs INTEGER NOT NULL DEFAULT 0);
INSERT INTO "comparison" VALUES(1,NULL,'2026-11-28T19:57:03.543781691Z','0f369e5e-eeb6-4928-b84e-97b570faa7af',NULL,'{"comparison":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"shallow":{"network":{"name":"shallow-8","layers":[{"layer":"dense","units":8,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.01,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"deep":{"network":{"name":"deep-3x16","layers":[{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.005,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"schedule":"AT_ONCE","pace":"TIME","stop":{"epochs":50,"seconds":1000000.0,"atTarget":false,"patience":0},"target":0.93}','{"machine":1,"cpu":"cpu","cores":2,"memoryBytes":25276063744,"os":"GNU/Linux","jvm":"OpenJDK 64-Bit Server VM 17.0.15","depthbench":"0.1.0"}',3,4,'iris',100,1,'ACCURACY','e403455a907da02c78c0e5b68a9c7c6c743c7c53f2216c45cfd2511b9b8fa78b',0.96,0.96,1,50);
CREATE TABLE epoch (
  trial INTEGER NOT NULL REFERENCES trial (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (trial, number)
) WITHOUT ROWID;
INSERT INTO "epoch" VALUES(3,50,'{"epoch-record":2,"epoch":50,"train":{"loss":0.04658680548742767,"score":0.97},"validation":null,"test":{"loss":0.09743356037940774,"score":0.96},"costs":{"trainingSeconds":1.93332E-4,"cpuSeconds":2.34589E-4,"ownSeconds":3.88918E-4,"examples":100,"peakMemoryBytes":182128640,"heapBytes":16485104,"networkBytes":15664}}');
INSERT INTO "epoch" VALUES(4,50,'{"epoch-record":2,"epoch":50,"train":{"loss":0.02606873026819929,"score":0.99},"validation":null,"test":{"loss":0.09405375263856072,"score":0.96},"costs":{"trainingSeconds":3.2564E-4,"cpuSeconds":3.72988E-4,"ownSeconds":5.08061E-4,"examples":100,"peakMemoryBytes":177287168,"heapBytes":10411576,"networkBytes":18416}}');
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
, own_seconds REAL NOT NULL DEFAULT 0);
INSERT INTO "trial" VALUES(3,'1553202162ffb9976ca2bdc9e5f0a376d6d0084bdf39219534f2a31ccfcf4c1e','{"trial":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"validation":0,"learner":{"network":{"name":"shallow-8","layers":[{"layer":"dense","units":8,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.01,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"threads":1}','iris',100,1,'shallow-8','0.1.0','FINISHED',NULL,'{"prepared":1,"fingerprint":"8f0e5994c3b374461f0f57652b10424924c239815ccb1fe43f9a1870ed3ec9ec","batchesPerEpoch":7,"engine":{"backend":"CPU","path":"fused","reason":"","nativeBuild":"linux-x86_64-onednn","simd":"generic","oneDnn":true,"blas":"OPENBLAS, Haswell kernels","threads":1,"device":"amd64","notice":"","versions":{"nd4j":"1.0.0-M2.1","onednn":"2.5.2","deeplearning4j":"1.0.0-M2.1","javacpp":"1.5.7"}},"processId":14519}','fused','aead8168cec25d6b69f79528c255a5e0e31c1c3369ec4b49cfea1e0a56311e40',X'000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F000000400000803F000000400000803F0000803F0000803F0000803F0000803F0000004000000040000000400000004000000040000000400000004000000040000000400000004000000040000000400000004000000040000000400000004000000040',50,NULL,50,0.96,1.14376239999999986668e-02,0.016011677,182128640,0.0);
INSERT INTO "trial" VALUES(4,'12a6780b51b147a448f66b18c1dee2f8838a59c7e1e004d9896be139f8f58c98','{"trial":1,"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector","length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"validation":0,"learner":{"network":{"name":"deep-3x16","layers":[{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"},{"layer":"dense","units":16,"activation":"TANH"}]},"training":{"optimiser":"ADAM","learningRate":0.005,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY","l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"threads":1}','iris',100,1,'deep-3x16','0.1.0','FINISHED',NULL,'{"prepared":1,"fingerprint":"8f0e5994c3b374461f0f57652b10424924c239815ccb1fe43f9a1870ed3ec9ec","batchesPerEpoch":7,"engine":{"backend":"CPU","path":"fused","reason":"","nativeBuild":"linux-x86_64-onednn","simd":"generic","oneDnn":true,"blas":"OPENBLAS, Haswell kernels","threads":1,"device":"amd64","notice":"","versions":{"nd4j":"1.0.0-M2.1","onednn":"2.5.2","deeplearning4j":"1.0.0-M2.1","javacpp":"1.5.7"}},"processId":14518}','fused','911cf8359f0aba4d79e284a7bc9c568bc93292fb9b04dd606e8ba23004644f02',X'000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F000000400000803F000000400000803F0000803F0000803F0000803F0000803F0000004000000040000000400000004000000040000000400000004000000040000000400000004000000040000000400000004000000040000000400000004000000040',50,NULL,50,0.96,2.01619279999999956309e-02,2.31851230000000019249e-02,177287168,0.0);
CREATE INDEX trial_by_key ON trial (key);
CREATE INDEX trial_by_task ON trial (task, examples);
CREATE INDEX comparison_by_shallow ON comparison (shallow);
CREATE INDEX comparison_by_deep ON comparison (deep);
CREATE INDEX comparison_by_question ON comparison
  (question, examples, epochs, seed, shallow_score, deep_score, complete, deleted_by)
  WHERE complete AND deleted_by IS NULL;
PRAGMA user_version = 5;
