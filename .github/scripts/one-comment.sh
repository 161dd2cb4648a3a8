#!/usr/bin/env bash
# Write a comment below an issue or a proposal, or write it anew where it stands already.
#   one-comment.sh NUMBER FILE
# The file's first line marks the comment, so that it is found again.
set -euo pipefail

number=$1
file=$2
MARK=$(sed -n 1p "$file")
export MARK

found=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$number/comments" --jq '
  .[] | select(.user.login == "github-actions[bot]" and (.body | startswith(env.MARK))) | .id
' | sed -n 1p)

if [[ -n "$found" ]]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$found" \
    --field body=@"$file"
else
  gh api --silent --method POST "repos/$GITHUB_REPOSITORY/issues/$number/comments" \
    --field body=@"$file"
fi
