<#import "Dockerfile.parts.ftl" as part>
<@part.heading/>
<@part.context/>
<@part.arguments tools=true downloads=true/>
<@part.stages/>
