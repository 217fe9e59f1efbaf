#!/bin/sh
# Makes the secrets that docker-compose.yml mounts, random ones, where there are none yet: sh deploy/secrets.sh [FOLDER]
# The folder is closed to other users of the machine. The files in it are not: containers read them under users of their own.
set -eu
folder=${1:-$(dirname "$0")/../secrets}
mkdir -p -m 700 "$folder"
cd "$folder"
if [ -e users.acl ]; then
  echo "there are secrets in $folder already; delete them to make new ones" >&2
  exit 1
fi

password() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
hash_of() { printf '%s' "$1" | sha256sum | cut -d ' ' -f 1; }

khabar=$(password)
admin=$(password)
# Whoever probes the server may ask whether it answers. The rights of `khabar` are those of `worker` in docs/security.md.
cat > users.acl <<END
user default on nopass resetkeys resetchannels -@all +ping
user khabar on #$(hash_of "$khabar") ~* allchannels +@read +@write +@connection +@transaction +@pubsub -@dangerous +evalsha +script|load +script|exists +info +time
user admin on #$(hash_of "$admin") ~* allchannels +@all
END
printf '%s\n' "redis://khabar:$khabar@valkey:6379/0" > khabar_broker_url
printf '%s\n' "khabar:$(password)" > khabar_flower_auth
printf '%s\n' "$(password)" > khabar_desk_password
printf '%s\n' "$admin" > valkey_admin
printf '%s\n' "$(password)" > grafana_password
chmod 644 ./*
echo "made secrets in $folder"
