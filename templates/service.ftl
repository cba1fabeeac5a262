# [=name]: the service as setup.sh installs it, into /opt/[=name] with the data in /var/lib/[=name].
# Other folders or another user go into [=name].service.d/local.conf; setup.sh writes it when it is asked to.

[Unit]
Description=[=(description?has_content?then(description, name))?replace("%", "%%")]
Wants=network-online.target
After=network-online.target

[Service]
Type=exec
User=[=user]
Group=[=user]
WorkingDirectory=/var/lib/[=name]
StateDirectory=[=name]
StateDirectoryMode=0700
# Settings are read from /opt/[=name]/.env by the wrapper, which leads to /etc/[=name]/.env. What is set here wins.
# Nothing is downloaded when the service starts: setup.sh has installed the native modules, as root.
Environment=BRAIN_INSTALL=never
Environment=BRAIN_DATA_DIR=/var/lib/[=name]
ExecStart=/opt/[=name]/[=executable]-wrapper.sh
# A <#if runtime == "bun">program without a handler for it<#else>JVM</#if> that ends on SIGTERM exits with 143.
SuccessExitStatus=143
TimeoutStopSec=30
Restart=on-failure
RestartSec=5
UMask=0077

# Only the data folder can be written; programs and libraries can be started from it, since <#if runtime == "bun">libraries that a program holds
# are unpacked there.<#else>modules that do not load
# from native_modules/lib/ unpack themselves there.</#if>
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
PrivateUsers=yes
ProtectProc=invisible
ProtectControlGroups=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectClock=yes
ProtectHostname=yes
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RemoveIPC=yes
LockPersonality=yes
KeyringMode=private
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged
SystemCallErrorNumber=EPERM
# MemoryDenyWriteExecute has to stay off: <#if runtime == "bun">Bun<#else>the JVM</#if> compiles code while it runs, into memory that it then executes.

[Install]
WantedBy=multi-user.target
