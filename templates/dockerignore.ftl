# [=made].
<#if fromSource>
# What a build leaves, and what none needs.
.git
**/target
**/node_modules
**/.env
Dockerfile
.dockerignore
compose.yaml
<#else>
# The builder gets what the Dockerfile copies, and nothing else. For --build-arg RELEASE=FOLDER add the line: !FOLDER
**
<#list files as file>
![=file]
</#list>
<#list folders as folder>
![=folder]
</#list>
<#if others??>
![=others]
</#if>
<#list installer as file>
![=file]
</#list>
<#if hasLibraries>
!lib
</#if>
<#if hasModules>
# Where they are there:
!ca.pem
!vendor
</#if>
</#if>
