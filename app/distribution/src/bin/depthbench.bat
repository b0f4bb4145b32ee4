@echo off
rem Starts Depthbench with the Java machine of JAVA_HOME, or the one on the PATH.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:SharedArchiveFile="%~dp0..\depthbench.jsa" -Xshare:auto -Xlog:disable -Ddepthbench.worker.jar="%~dp0..\lib\depthbench-training-@project.version@.jar" -Ddepthbench.worker.archive="%~dp0..\worker.jsa" -Djdk.console=java.base --enable-native-access=ALL-UNNAMED -cp "%~dp0..\lib\*" org.depthbench.cli.Main %*
exit /b %ERRORLEVEL%
