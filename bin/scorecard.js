#!/usr/bin/env node
"use strict";

const { commandLine } = require("./build-once");

const path = commandLine();
if (path) require(path);
else process.exitCode = 2;
