#!/usr/bin/env node
// @ts-check
// The schema engine that every `prisma` command spawns (see docs/decisions/0003-schema-engine.md).
// Two ways to be called: `… cli <command>` for one answer by exit code, else JSON-RPC over stdin and stdout.
import { readArguments } from './arguments.mjs';
import { runCliCommand } from './cli.mjs';
import { serveRequests } from './rpc.mjs';

const { cliCommand, datasource, datamodels } = readArguments(process.argv.slice(2));

if (cliCommand === undefined) await serveRequests(datasource, datamodels);
process.exit(cliCommand === undefined ? 0 : await runCliCommand(cliCommand, datasource));
