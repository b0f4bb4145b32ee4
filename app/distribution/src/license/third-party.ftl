Depthbench is licensed under the Apache License 2.0 (LICENSE); data sets are listed in NOTICE. The program folder also holds the
libraries below, as their authors publish them. The text of each licence stands in the folder "licenses", under the name in brackets; of
several, any may be chosen. A jar's own notices are in its META-INF folder.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licences = entry.getValue()/>
${project.groupId}:${project.artifactId}:${project.version} <#list licences as licence>[${licence}]<#sep> or </#sep></#list>
    <#if project.name??>${project.name}</#if><#if project.url??>, ${project.url}</#if>
</#list>

Within these jars, or together in native-libraries.tar.zst, are native libraries, unpacked when they are first needed:

OpenBLAS (in openblas) [BSD-3-Clause], https://www.openblas.net
oneDNN and oneTBB (in dnnl and nd4j-native) [Apache-2.0], https://github.com/oneapi-src
libgfortran, libgomp, libquadmath and libgcc_s of GCC (in openblas, dnnl and nd4j-native) [GPL-3.0] with [GCC-exception-3.1];
    libquadmath [LGPL-2.1]; https://gcc.gnu.org, sources at https://ftp.gnu.org/gnu/gcc
Khronos' OpenCL loader (in opencl) [Apache-2.0], https://github.com/KhronosGroup/OpenCL-ICD-Loader
Zstandard (in zstd-jni) [BSD-3-Clause], https://github.com/facebook/zstd
SQLite (in sqlite-jdbc), in the public domain, https://www.sqlite.org/copyright.html
JavaFX's media, font and glass libraries (in javafx-*) [GPL-2.0-with-classpath-exception], https://openjfx.io
The Feather icons (in ikonli-feather-pack) [MIT], https://feathericons.com
Liberation Sans (in pdfbox) [OFL-1.1], https://github.com/liberationfonts
