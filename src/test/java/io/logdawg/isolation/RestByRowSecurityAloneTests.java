package io.logdawg.isolation;

@RowSecurityAlone
class RestByRowSecurityAloneTests extends RestIsolationTests {}
