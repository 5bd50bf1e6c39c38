package io.logdawg.ingest.rest;

@RestTest
class OrganizationsApartRestTests extends OrganizationsApart {}
