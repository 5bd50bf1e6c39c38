package io.logdawg.isolation;

@RowSecurityAlone
class ServicesByRowSecurityAloneTests extends ServiceIsolationTests {}
