#!/bin/sh
SCRIPT_DIR="$(cd "$(dirname "$0")" && pwd)"
if [ ! -d "$SCRIPT_DIR/node_modules" ]; then
    echo "Installing native dependencies..."
    bun install --production
fi
exec "$SCRIPT_DIR/brain" "$@"
